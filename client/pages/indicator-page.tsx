import type { IndicatorReply } from '#shared/contract/results.ts'
import { Controls } from './indicator/controls.tsx'
import { Distribution } from './indicator/distribution.tsx'
import { Notes } from './indicator/notes.tsx'
import { ObservationTable } from './indicator/observation-table.tsx'
import { coverageSentence, figureSentences } from './indicator/sentences.ts'
import { Tiles } from './indicator/tiles.tsx'
import { Trend } from './indicator/trend.tsx'
import { ViewTabs } from './indicator/view-tabs.tsx'
import styles from './indicator/indicator.module.css'
import { listPath, shownPart as partOf } from './indicator/address.ts'
import type { View } from '#shared/contract/page-input.ts'
import { usePage } from './page-words.ts'

interface IndicatorPageProps {
  readonly indicator: IndicatorReply
  readonly view: View
}

const drawings: { readonly [V in View]: (props: { readonly indicator: IndicatorReply }) => React.ReactNode } = {
  tiles: Tiles,
  trend: Trend,
  distribution: Distribution,
  table: ObservationTable,
}

/** One indicator: sentence and coverage first, then the view, always with its table, then how it came about. */
export function IndicatorPage({ indicator, view }: IndicatorPageProps) {
  const { t, link } = usePage()
  return (
    <article>
      <p className={styles['trail']} data-print="no">
        <a href={link(listPath(indicator))}>{t('explorer')}</a>
        {indicator.headings.map(({ id, title }) => (
          <span key={id}>
            {' › '}
            {/^[IV]/.test(id) ? `${id} ` : ''}
            {title}
          </span>
        ))}
      </p>
      <h1>
        <span className={styles['id']}>{indicator.id}</span> {indicator.name}
      </h1>
      <p className={styles['unit']}>{[...partOf(indicator), indicator.unit].join(' · ')}</p>
      <Finding indicator={indicator} />
      {indicator.shown.cycle && <Results indicator={indicator} view={view} />}
      <Notes indicator={indicator} />
    </article>
  )
}

/** What the figures say, who is behind them, and whether they are real. */
function Finding({ indicator }: { readonly indicator: IndicatorReply }) {
  const page = usePage()
  const { cycle } = indicator.shown
  if (!cycle) return <p className={styles['finding']}>{page.t('notAskedYet')}</p>
  return (
    <div className={styles['finding']}>
      {figureSentences(page, indicator).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className={styles['coverage']}>{coverageSentence(page, indicator)}</p>
      {cycle.provenance === 'demonstration' && <p className={styles['coverage']}>{page.t('demonstration')}</p>}
    </div>
  )
}

function Results({ indicator, view }: IndicatorPageProps) {
  const { t } = usePage()
  const Drawing = drawings[view]
  return (
    <>
      <Controls indicator={indicator} view={view} />
      <ViewTabs indicator={indicator} view={view} />
      <section aria-label={t(`view.${view}`)} className={styles['view']}>
        <Drawing indicator={indicator} />
      </section>
      {view !== 'table' && (
        <details className={styles['twin']}>
          <summary>{t('tableTwin')}</summary>
          <ObservationTable indicator={indicator} />
        </details>
      )}
    </>
  )
}
