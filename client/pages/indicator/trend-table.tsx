import type { IndicatorReply } from '#shared/contract/results.ts'
import { allStatesWord, figureOf, sameStatesName, type Rule } from '../figures/trend-lines.ts'
import { usePage } from '../page-words.ts'
import { describeFigure, ruleWord } from './numbers.ts'
import { Scroll } from './scroll.tsx'
import styles from './table.module.css'
import { WithheldNote } from './withheld-note.tsx'

/** The figures of the trend: one row a cycle, for all States that answered and for the same States. */
export function TrendTable({
  indicator,
  rules,
}: {
  readonly indicator: IndicatorReply
  readonly rules: readonly Rule[]
}) {
  const page = usePage()
  const { t } = page
  const sides = indicator.system === 'submitted' ? (['all'] as const) : (['all', 'same'] as const)
  const nameOf = { all: t(allStatesWord(indicator)), same: sameStatesName(page, indicator) }
  return (
    <Scroll name={t('trendTable')}>
      <table className={styles['table']}>
        <caption>{t('trendTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('trendYear')}</th>
            {rules.flatMap((rule) =>
              sides.map((side) => (
                <th key={`${rule} ${side}`} scope="col">{`${t(ruleWord(indicator, rule))} (${nameOf[side]})`}</th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {indicator.trend.map((point) => (
            <tr key={point.cycle}>
              <th scope="row">{point.referenceYear}</th>
              {rules.flatMap((rule) =>
                sides.map((side) => (
                  <FigureCell key={`${rule} ${side}`} figure={figureOf(point[side], rule)} indicator={indicator} />
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <WithheldNote figures={indicator.trend.flatMap(({ all }) => all)} />
    </Scroll>
  )
}

interface FigureCellProps {
  readonly figure: IndicatorReply['trend'][number]['all'][number] | undefined
  readonly indicator: IndicatorReply
}

function FigureCell({ figure, indicator }: FigureCellProps) {
  const page = usePage()
  if (!figure) return <td>{page.t('noFigure')}</td>
  return <td>{`${describeFigure(page, indicator, figure)} (${page.t('states', { count: figure.n })})`}</td>
}
