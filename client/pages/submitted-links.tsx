import { usePage } from './page-words.ts'
import styles from './submitted-links.module.css'

const links = [
  { word: 'explorer', path: '/submitted/data' },
  { word: 'analysis.title', path: '/submitted/analysis' },
  { word: 'analysis.saved', path: '/submitted/analyses' },
  { word: 'narratives.title', path: '/submitted/narratives' },
] as const

/** The rooms of everything submitted: the header leads to the public ones only. */
export function SubmittedLinks({ current }: { readonly current: (typeof links)[number]['path'] }) {
  const { t, link } = usePage()
  return (
    <nav aria-label={t('submittedLabel')} className={styles['links']} data-print="no">
      <ul>
        {links.map(({ word, path }) => (
          <li key={path}>
            <a href={link(path)} aria-current={path === current ? 'page' : undefined}>
              {t(word)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
