import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { barsOf } from '../indicator/bars.ts'
import { ruleWord } from '../indicator/numbers.ts'
import { isOrderOffered, orderedStates } from '../indicator/ordered-states.ts'
import { barsBlock } from './bars-block.tsx'
import type { Block } from './block.ts'
import type { Drawing } from './frame.ts'
import { pictureSign } from './scale-of.ts'
import { groupsBlock } from './groups-block.tsx'
import { legendBlock } from './legend-block.tsx'
import { tilesBlock } from './tiles-block.tsx'
import { TrendChart } from './trend-chart.tsx'
import { axisOf, linesFor, rulesOverTime, trendNotes } from './trend-lines.ts'
import { wordsBlock } from './words.tsx'

/** The drawing of a view. A table, and a view with nothing to draw, is shown by its tiles. */
export function viewBlocks(drawing: Drawing, content: IndicatorContent, chartHeight: number): readonly Block[] {
  const { indicator, view } = content
  const { page } = drawing
  if (view === 'trend') return trendBlocks(drawing, content, chartHeight)
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

/** The chart in which comparisons are drawn, or the first there is. */
function trendBlocks(drawing: Drawing, content: IndicatorContent, height: number): readonly Block[] {
  const { indicator, comparedRule } = content
  const rules = rulesOverTime(indicator)
  const rule = rules.find((one) => one === comparedRule) ?? rules[0]
  if (rule === undefined || indicator.trend.length < 2)
    return [legendBlock(drawing, indicator), tilesBlock(drawing, indicator)]
  const title = wordsBlock({
    drawing,
    text: drawing.page.t(ruleWord(indicator, rule)),
    size: 18,
    color: drawing.paint.ink,
    bold: true,
  })
  const cycles = indicator.trend.map(({ cycle, referenceYear }) => ({ key: cycle, year: referenceYear }))
  const lines = linesFor(drawing.page, content, rule)
  const axis = axisOf(lines, rule)
  const chart = <TrendChart {...{ drawing, height, cycles, lines, axis }} />
  const notes = trendNotes(drawing.page, indicator, rule, lines, axis)
  const note = wordsBlock({ drawing, text: notes.join(' '), size: 15, color: drawing.paint.soft })
  return [title, ...(notes.length > 0 ? [note] : []), { height, marks: chart }]
}
