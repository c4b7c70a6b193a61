import { views, type IndicatorContent } from '#shared/contract/indicator-page.ts'
import { usePage } from '../page-words.ts'
import { pathOf, stateOf } from './address.ts'
import styles from './indicator.module.css'
import { isOrderOffered } from './ordered-states.ts'
import { whyNot } from './ordered.tsx'

/** The views as links: each has its own address, so that it can be sent to somebody. With the script they are tabs. */
export function ViewTabs({ content }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { t, link } = page
  const { indicator, view, tablesFirst } = content
  const offered = isOrderOffered(indicator)
  return (
    <>
      <nav aria-label={t('views')} className={styles['tabs']} data-print="no" data-tabs="">
        <ul>
          {views
            .filter((other) => other !== 'ordered' || offered || view === 'ordered')
            .map((other) => (
              <li key={other}>
                <a
                  id={`tab-${other}`}
                  href={link(pathOf(indicator), stateOf(content, other))}
                  aria-current={other === view ? 'page' : undefined}
                >
                  {t(`view.${other}`)}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <p className={styles['aside']} data-print="no">
        {!offered && view !== 'ordered' && <span>{whyNot(page, indicator)}</span>}{' '}
        <a
          href={link(pathOf(indicator), stateOf({ ...content, tablesFirst: !tablesFirst }))}
          data-first={tablesFirst ? '' : 'table'}
        >
          {t(tablesFirst ? 'first.drawing' : 'first.table')}
        </a>
      </p>
    </>
  )
}
