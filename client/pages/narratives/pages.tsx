import type { NarrativesReply } from '#shared/contract/narratives.ts'
import { usePage } from '../page-words.ts'
import { membersOf, pathOf } from './address.ts'
import styles from './narratives.module.css'

/** On to the next page of what was found, and back. */
export function Pages({ narratives }: { readonly narratives: NarrativesReply }) {
  const { t, link } = usePage()
  const { page, pages, audience } = narratives
  if (pages < 2) return null
  const to = (number: number): string =>
    link(pathOf(audience), membersOf(narratives, { page: number === 1 ? undefined : String(number) }))
  return (
    <nav aria-label={t('narratives.pages')} className={styles['pages']} data-print="no">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {t('narratives.previous')}
        </a>
      )}
      <span>{t('narratives.page', { page, pages })}</span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {t('narratives.next')}
        </a>
      )}
    </nav>
  )
}
