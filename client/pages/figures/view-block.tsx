import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { barsOf } from '../indicator/bars.ts'
import { formatFigure, ruleWord } from '../indicator/numbers.ts'
import { isRanked, rankedStates } from '../indicator/ranked-states.ts'
import { barsBlock } from './bars-block.tsx'
import type { Block } from './block.ts'
import type { Drawing } from './frame.ts'
import { groupsBlock } from './groups-block.tsx'
import { legendBlock } from './legend-block.tsx'
import { tilesBlock } from './tiles-block.tsx'
import { TrendChart } from './trend-chart.tsx'
import { linesFor, rulesOverTime } from './trend-lines.ts'
import { wordsBlock } from './words.tsx'

/** The drawing of a view. A table, and a view with nothing to draw, is shown by its tiles. */
export function viewBlocks(drawing: Drawing, content: IndicatorContent): readonly Block[] {
  const { indicator, view } = content
  const { page } = drawing
  if (view === 'trend') return trendBlocks(drawing, content)
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
  if (view === 'ranking' && isRanked(indicator)) {
    const rows = rankedStates(page, indicator).map(({ place, value, observation }) => ({
      label: `${place}  ${page.stateName(observation.state)}`,
      size: Math.abs(value),
      words: formatFigure(page, indicator, value),
    }))
    return [barsBlock(drawing, rows)]
  }
  return [legendBlock(drawing, indicator), tilesBlock(drawing, indicator)]
}

/** The chart in which comparisons are drawn, or the first there is. */
function trendBlocks(drawing: Drawing, content: IndicatorContent): readonly Block[] {
  const { indicator, comparedRule } = content
  const rules = rulesOverTime(indicator)
  const rule = rules.find((one) => one === comparedRule) ?? rules[0]
  if (rule === undefined || indicator.trend.length < 2)
    return [legendBlock(drawing, indicator), tilesBlock(drawing, indicator)]
  const height = 400
  const title = wordsBlock({
    drawing,
    text: drawing.page.t(ruleWord(indicator, rule)),
    size: 18,
    color: drawing.paint.ink,
    bold: true,
  })
  const cycles = indicator.trend.map(({ cycle, referenceYear }) => ({ key: cycle, year: referenceYear }))
  const lines = linesFor(drawing.page, content, rule)
  const chart = <TrendChart {...{ drawing, height, cycles, lines }} isWhole={rule === 'dist'} />
  return [title, { height, marks: chart }]
}
