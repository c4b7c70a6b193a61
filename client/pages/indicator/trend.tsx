import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { directionOf } from '#shared/text/locale.ts'
import type { IndicatorReply } from '#shared/contract/results.ts'
import { usePage, type Page } from '../page-words.ts'
import { describeFigure, ruleWord } from './numbers.ts'
import styles from './trend.module.css'

type Point = IndicatorReply['trend'][number]
type Rule = IndicatorReply['aggregation'][number]
const width = 640
const height = 260
const margin = { top: 16, side: 48, bottom: 36 }

/** The indicator over its cycles, for all States that answered and for the same States: one small chart per rule. */
export function Trend({ indicator }: { readonly indicator: IndicatorReply }) {
  const { t } = usePage()
  const { trend, aggregation } = indicator
  const rules = aggregation.filter((rule) => trend.some((point) => figureOf(point.all, rule)?.value !== undefined))
  if (trend.length < 2 || rules.length === 0) return <p>{t('trendOne', { count: trend.length })}</p>
  return (
    <div>
      {indicator.system !== 'submitted' && <p>{t('trendSame', { count: trend[0]?.sameStates ?? 0 })}</p>}
      {rules.map((rule) => (
        <Chart key={rule} indicator={indicator} rule={rule} />
      ))}
      <TrendTable indicator={indicator} rules={rules} />
    </div>
  )
}

function figureOf(figures: Point['all'], rule: Rule) {
  return figures.find((figure) => figure.rule === rule)
}

function Chart({ indicator, rule }: { readonly indicator: IndicatorReply; readonly rule: Rule }) {
  const page = usePage()
  const { trend } = indicator
  const { x, y } = scalesOf(page, indicator, rule)
  const rightToLeft = directionOf(page.input.locale) === 'rtl'
  const series = [
    { key: 'all', points: trend.map((point) => [point.cycle, figureOf(point.all, rule)?.value] as const) },
    { key: 'same', points: trend.map((point) => [point.cycle, figureOf(point.same, rule)?.value] as const) },
  ] as const
  const path = line<readonly [string, number | undefined]>()
    .defined(([, value]) => value !== undefined)
    .x(([cycle]) => x(cycle) ?? 0)
    .y(([, value]) => y(value ?? 0))
  return (
    <figure className={styles['figure']}>
      <figcaption>
        {page.t(ruleWord(indicator, rule))} <Key />
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={page.t('trendChart', { rule: page.t(ruleWord(indicator, rule)) })}
      >
        {y.ticks(4).map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <line className={styles['grid']} x1={margin.side} x2={width - margin.side} />
            <text
              className={styles['tick']}
              x={rightToLeft ? width - margin.side + 8 : margin.side - 8}
              dy="0.32em"
              textAnchor={rightToLeft ? 'start' : 'end'}
            >
              {page.formats.number(tick)}
            </text>
          </g>
        ))}
        {trend.map(({ cycle, referenceYear }) => (
          <text key={cycle} className={styles['tick']} x={x(cycle)} y={height - 10} textAnchor="middle">
            {referenceYear}
          </text>
        ))}
        {series.map(({ key, points }) => (
          <g key={key} className={styles[key]}>
            <path d={path([...points]) ?? ''} />
            {points.map(
              ([cycle, value]) => value !== undefined && <circle key={cycle} cx={x(cycle)} cy={y(value)} r="4" />,
            )}
          </g>
        ))}
      </svg>
    </figure>
  )
}

/** Time runs from the start of the line to its end: from the right in Arabic. Figures start at zero. */
function scalesOf({ input }: Page, { trend }: IndicatorReply, rule: Rule) {
  const values = trend.flatMap((point) => [
    figureOf(point.all, rule)?.value ?? 0,
    figureOf(point.same, rule)?.value ?? 0,
  ])
  const range = [margin.side + 24, width - margin.side - 24] as const
  const ends = directionOf(input.locale) === 'rtl' ? [range[1], range[0]] : [range[0], range[1]]
  return {
    x: scalePoint(
      trend.map(({ cycle }) => cycle),
      ends,
    ),
    y: scaleLinear([0, Math.max(1e-9, ...values)], [height - margin.bottom, margin.top]).nice(4),
  }
}

function Key() {
  const { t } = usePage()
  return (
    <span className={styles['key']}>
      <span className={styles['keyAll']}>{t('allStates')}</span>{' '}
      <span className={styles['keySame']}>{t('sameStates')}</span>
    </span>
  )
}

function TrendTable({ indicator, rules }: { readonly indicator: IndicatorReply; readonly rules: readonly Rule[] }) {
  const page = usePage()
  const { t } = page
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('trendTable')}>
      <table>
        <caption>{t('trendTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cycle')}</th>
            {rules.flatMap((rule) => [
              <th key={rule} scope="col">{`${t(ruleWord(indicator, rule))} (${t('allStates')})`}</th>,
              <th key={`${rule}-same`} scope="col">{`${t(ruleWord(indicator, rule))} (${t('sameStates')})`}</th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {indicator.trend.map((point) => (
            <tr key={point.cycle}>
              <th scope="row">{point.referenceYear}</th>
              {rules.flatMap((rule) => [
                <FigureCell key={rule} figure={figureOf(point.all, rule)} indicator={indicator} />,
                <FigureCell key={`${rule}-same`} figure={figureOf(point.same, rule)} indicator={indicator} />,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FigureCell({
  figure,
  indicator,
}: {
  readonly figure: Point['all'][number] | undefined
  readonly indicator: IndicatorReply
}) {
  const page = usePage()
  if (!figure) return <td>{page.t('noFigure')}</td>
  return <td>{`${describeFigure(page, indicator, figure)} (${page.t('states', { count: figure.n })})`}</td>
}
