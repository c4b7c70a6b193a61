import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { drawingFor } from '../figures/frame.ts'
import { screenPaint } from '../figures/paint.ts'
import { lookOf, TrendChart } from '../figures/trend-chart.tsx'
import { axisOf, linesFor, rulesOverTime, trendNotes, type Rule, type TrendLine } from '../figures/trend-lines.ts'
import { usePage } from '../page-words.ts'
import { ComparedTable } from './compared-table.tsx'
import { Figure } from './figure.tsx'
import styles from './figure.module.css'
import { ruleWord } from './numbers.ts'
import { trendSentence } from './trend-sentences.ts'
import { TrendTable } from './trend-table.tsx'

/** The indicator over its cycles, for all States that answered and for the same States: one chart per rule. */
export function Trend({ content }: { readonly content: IndicatorContent }) {
  const { t } = usePage()
  const { indicator, compared } = content
  const { trend } = indicator
  const rules = rulesOverTime(indicator)
  const drawable = trend.length >= 2 && rules.length > 0
  return (
    <div>
      {drawable && indicator.system !== 'submitted' && <p>{t('trendSame', { count: trend[0]?.sameStates ?? 0 })}</p>}
      {!drawable && <p>{t('trendOne', { count: trend.length })}</p>}
      {drawable && rules.map((rule) => <RuleChart key={rule} content={content} rule={rule} />)}
      {trend.length > 0 && rules.length > 0 && <TrendTable indicator={indicator} />}
      {compared.length > 0 && <ComparedTable content={content} />}
    </div>
  )
}

const width = 720
const height = 300

function RuleChart({ content, rule }: { readonly content: IndicatorContent; readonly rule: Rule }) {
  const page = usePage()
  const { indicator } = content
  const lines = linesFor(page, content, rule)
  const axis = axisOf(lines, rule)
  return (
    <Figure
      title={page.t(ruleWord(indicator, rule))}
      caption={[trendSentence(page, indicator, rule), ...trendNotes(page, indicator, rule, lines, axis)].join(' ')}
      name={page.t('trendChart', { rule: page.t(ruleWord(indicator, rule)) })}
      width={width}
      height={height}
      legend={<LineNames lines={lines} />}
    >
      <TrendChart
        drawing={drawingFor(page, screenPaint, width)}
        height={height}
        cycles={indicator.trend.map(({ cycle, referenceYear }) => ({ key: cycle, year: referenceYear }))}
        lines={lines}
        axis={axis}
      />
    </Figure>
  )
}

/** What each line is, for narrow screens: there the names at the ends of the lines would be too small to read. */
function LineNames({ lines }: { readonly lines: readonly TrendLine[] }) {
  return (
    <ul className={styles['names']} aria-hidden="true">
      {lines.map(({ id, name, look }) => {
        const { stroke, width: strokeWidth, dash } = lookOf({ paint: screenPaint }, look)
        return (
          <li key={id}>
            <svg viewBox="0 0 32 8" width="32" height="8">
              <path d="M0 4h32" {...{ stroke, strokeWidth }} strokeDasharray={dash || undefined} />
            </svg>
            {name}
          </li>
        )
      })}
    </ul>
  )
}
