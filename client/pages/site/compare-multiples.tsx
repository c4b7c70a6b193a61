import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import type { LineAxis } from '#shared/dashboard/line-axis.ts'
import { drawingFor } from '../figures/frame.ts'
import { screenPaint } from '../figures/paint.ts'
import { TrendChart } from '../figures/trend-chart.tsx'
import { axisNotes, axisOf, comparedLines, type TrendLine } from '../figures/trend-lines.ts'
import { Figure } from '../indicator/figure.tsx'
import { usePage } from '../page-words.ts'
import styles from './site.module.css'

const width = 300
const height = 170

/** One small line for each State or group, all on one scale. Answers in words have no line. */
export function CompareMultiples({ content }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { t } = page
  const { indicator, comparedRule } = content
  const lines = comparedRule ? comparedLines(page, content, comparedRule) : []
  if (indicator.trend.length < 2 || lines.length === 0) return <p>{t('compare.noLine')}</p>
  if (lines.every(({ points }) => points.every(({ value }) => value === undefined)))
    return <p>{t('compare.noneYet')}</p>
  const axis = axisOf(lines, comparedRule)
  const notes = axisNotes(page, lines, axis)
  return (
    <>
      <h3>{t('compare.multiples')}</h3>
      {notes.length > 0 && <p className={styles['soft']}>{notes.join(' ')}</p>}
      <div className={styles['multiples']}>
        {lines.map((line) => (
          <Small key={line.id} line={line} axis={axis} content={content} />
        ))}
      </div>
    </>
  )
}

interface SmallProps {
  readonly line: TrendLine
  readonly axis: LineAxis
  readonly content: IndicatorContent
}

function Small({ line, axis, content: { indicator } }: SmallProps) {
  const page = usePage()
  const last = line.points.findLast(({ value }) => value !== undefined)
  return (
    <Figure
      title={line.name}
      caption={last?.words ?? page.t('noFigure')}
      name={line.name}
      width={width}
      height={height}
    >
      <TrendChart
        drawing={drawingFor(page, screenPaint, width)}
        height={height}
        cycles={indicator.trend.map(({ cycle, referenceYear }) => ({ key: cycle, year: referenceYear }))}
        lines={[line]}
        axis={axis}
        plain
      />
    </Figure>
  )
}
