import type { IndicatorReply } from '#shared/contract/results.ts'
import { usePage } from '../page-words.ts'
import { listPath } from './address.ts'
import styles from './indicator.module.css'

/** Where the indicator stands in the list. Headings of equal standing are no steps of one way: each is a place of its own. */
export function Trail({ indicator }: { readonly indicator: IndicatorReply }) {
  const { t, link } = usePage()
  const list = link(listPath(indicator))
  return (
    <nav className={styles['trail']} data-print="no" aria-label={t('trail')}>
      <a href={list}>{t('explorer')}</a>
      {indicator.headings.map(({ id, title }, at) => (
        <span key={id}>
          {at === 0 ? ' › ' : ` · ${t('trail.also')} `}
          <a href={`${list}#heading-${id}`}>
            {/^[IV]/.test(id) ? `${id} ` : ''}
            {title}
          </a>
        </span>
      ))}
    </nav>
  )
}
