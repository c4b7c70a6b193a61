import type { SavedAnalysis } from '#shared/contract/saved.ts'
import { usePage } from '../page-words.ts'
import { SubmittedLinks } from '../submitted-links.tsx'
import styles from './saved.module.css'

/** Own analyses and those that colleagues share. */
export function SavedPage({ analyses }: { readonly analyses: readonly SavedAnalysis[] }) {
  const { t } = usePage()
  return (
    <article>
      <SubmittedLinks current="/submitted/analyses" />
      <h1>{t('analysis.saved')}</h1>
      {analyses.length === 0 ? (
        <p>{t('analysis.noneSaved')}</p>
      ) : (
        <ul className={styles['list']}>
          {analyses.map((saved) => (
            <Saved key={saved.id} saved={saved} />
          ))}
        </ul>
      )}
    </article>
  )
}

function Saved({ saved }: { readonly saved: SavedAnalysis }) {
  const { t, link, formats } = usePage()
  const { id, title, note, by, own, sharing, createdAt } = saved
  return (
    <li>
      <a href={link(`/submitted/analyses/${id}`)} dir="auto">
        {title}
      </a>
      {note !== '' && (
        <p className={styles['note']} dir="auto">
          {note}
        </p>
      )}
      <p className={styles['facts']}>
        {t('analysis.savedBy', { name: by, date: formats.instant(createdAt) })} · {t(`analysis.sharing.${sharing}`)}
        {own && (
          <button type="button" data-delete={id} aria-label={t('analysis.deleteOne', { title })} hidden>
            {t('analysis.delete')}
          </button>
        )}
      </p>
      {own && <p role="status" className={styles['facts']} data-failed={t('analysis.deleteFailed')} />}
    </li>
  )
}
