import { useLanguage } from '#client/i18n/messages.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import styles from './home.module.css'

const rooms = [
  { path: '/submitted/analysis', word: 'analysis' },
  { path: '/submitted/analyses', word: 'saved' },
  { path: '/submitted/data', word: 'results' },
  { path: '/submitted/narratives', word: 'narratives' },
  { path: '/documents', word: 'documents' },
  { path: '/downloads', word: 'downloads' },
] as const

/** `/work` of an analyst: the rooms that may be read, drawn by the server, and what is found in each. */
export function AnalystPage() {
  const { t, locale } = useLanguage()
  return (
    <>
      <PageHeading title={t('home.analyst.title')} lead={t('home.analyst.lead')} />
      <ul className={styles['rooms']}>
        {rooms.map(({ path, word }) => (
          <li key={path}>
            <a href={`${path}?locale=${locale}`}>{t(`home.analyst.${word}`)}</a>
            <p>{t(`home.analyst.${word}About`)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
