import type { IndicatorReply } from '#shared/contract/results.ts'
import { views, type View } from '#shared/contract/page-input.ts'
import { usePage } from '../page-words.ts'
import { pathOf, stateOf } from './address.ts'
import styles from './indicator.module.css'

/** The four views as links: each has its own address, so that it can be sent to somebody. */
export function ViewTabs({ indicator, view }: { readonly indicator: IndicatorReply; readonly view: View }) {
  const { t, link } = usePage()
  return (
    <nav aria-label={t('views')} className={styles['tabs']} data-print="no">
      <ul>
        {views.map((other) => (
          <li key={other}>
            <a
              href={link(pathOf(indicator), stateOf(indicator, other))}
              aria-current={other === view ? 'page' : undefined}
            >
              {t(`view.${other}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
