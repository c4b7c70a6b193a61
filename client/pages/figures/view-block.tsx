import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { barsOf } from '../indicator/bars.ts'
import { ruleWord } from '../indicator/numbers.ts'
import { isOrderOffered, orderedStates } from '../indicator/ordered-states.ts'
import { trendSentence } from '../indicator/trend-sentences.ts'
import { barsBlock } from './bars-block.tsx'
import type { Block } from './block.ts'
import type { Drawing } from './frame.ts'
import { pictureSign } from './scale-of.ts'
import { groupsBlock } from './groups-block.tsx'
import { legendBlock } from './legend-block.tsx'
import { linesLegend } from './lines-legend.tsx'
import { tilesBlock } from './tiles-block.tsx'
import { TrendChart } from './trend-chart.tsx'
import { axisOf, linesFor, rulesOverTime, trendNotes, type Rule } from './trend-lines.ts'
import { wordsBlock } from './words.tsx'

/** Heights of charts over time. A preview is low: a lower chart fills its width. */
const [oneChart, severalCharts, previewChart] = [400, 320, 220]

/** The drawing of a view. A table, and a view with nothing to draw, is shown by its tiles. */
export function viewBlocks(drawing: Drawing, content: IndicatorContent, isPreview: boolean): readonly Block[] {
  const { indicator, view } = content
  const { page } = drawing
  if (view === 'trend') return trendBlocks(drawing, content, isPreview)
  if (view === 'distribution') {
    const rows = barsOf(page, indicator).map(({ label, count, share }) => ({
      label,
      size: count,
      words: page.t('statesAndShare', { count, percent: page.formats.percent(share / 100) }),
    }))
    return [barsBlock(drawing, rows)]
  }
  if (view === 'groups')
    return [
      groupsBlock(drawing, indicator),
      ...(indicator.categories.length > 0 ? [legendBlock(drawing, indicator)] : []),
    ]
  if (view === 'ordered' && isOrderOffered(indicator)) {
    const rows = orderedStates(page, indicator).map(({ value, words, observation }) => ({
      label: page.stateName(observation.state),
      size: Math.abs(value),
      words: observation.excluded ? `${words}${pictureSign(page)}` : words,
    }))
    const why = wordsBlock({ drawing, text: page.t('ordered.why'), size: 15, color: drawing.paint.soft })
    return [why, barsBlock(drawing, rows)]
  }
  return [legendBlock(drawing, indicator), tilesBlock(drawing, indicator)]
}

/** Every chart that the page shows; where there is little room, the one in which comparisons are drawn, or the first. */
function trendBlocks(drawing: Drawing, content: IndicatorContent, isPreview: boolean): readonly Block[] {
  const { indicator, comparedRule } = content
  const { t } = drawing.page
  const rules = rulesOverTime(indicator)
  const first = rules.find((one) => one === comparedRule) ?? rules[0]
  if (first === undefined || indicator.trend.length < 2)
    return [legendBlock(drawing, indicator), tilesBlock(drawing, indicator)]
  if (isPreview) return chartBlocks(drawing, content, { rule: first, height: previewChart, isPreview })
  const height = rules.length > 1 ? severalCharts : oneChart
  const what = t('trendSame', { count: indicator.trend[0]?.sameStates ?? 0 })
  const lead = wordsBlock({ drawing, text: what, size: 15, color: drawing.paint.soft })
  return [
    ...(indicator.system === 'submitted' ? [] : [lead]),
    ...rules.flatMap((rule) => chartBlocks(drawing, content, { rule, height, isPreview })),
  ]
}

interface ChartProps {
  readonly rule: Rule
  readonly height: number
  readonly isPreview: boolean
}

/** The chart of a rule with its title, its sentence and the whole names of its lines, as far as there is room. */
function chartBlocks(drawing: Drawing, content: IndicatorContent, props: ChartProps): readonly Block[] {
  const { rule, height, isPreview } = props
  const { page, paint } = drawing
  const { indicator } = content
  const cycles = indicator.trend.map(({ cycle, referenceYear }) => ({ key: cycle, year: referenceYear }))
  const lines = linesFor(page, content, rule)
  const axis = axisOf(lines, rule)
  const title = page.t(ruleWord(indicator, rule))
  const sentence = isPreview ? [] : [trendSentence(page, indicator, rule)]
  const said = [...sentence, ...trendNotes(page, indicator, rule, lines, axis)].join(' ')
  return [
    wordsBlock({ drawing, text: title, size: 18, color: paint.ink, bold: true }),
    ...(said === '' ? [] : [wordsBlock({ drawing, text: said, size: 15, color: paint.soft })]),
    { height, marks: <TrendChart {...{ drawing, height, cycles, lines, axis }} /> },
    ...(isPreview ? [] : [linesLegend(drawing, lines), { height: 16, marks: null }]),
  ]
}
