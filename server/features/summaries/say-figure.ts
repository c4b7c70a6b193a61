import type { SummaryFacts } from '#shared/summary/facts.ts'
import { measuredBy, ownPlaces } from '#shared/summary/own-places.ts'
import type { FigureQuery } from '#shared/summary/figure-query.ts'
import type { SummaryFigure } from '#shared/summary/figure.ts'
import type { Wording } from './words.ts'
import { writeFixed, writeNumber } from './write-sentence.ts'

/** A figure as a number; one that is not shown says why: it is no zero. */
export function sayFigure(figure: SummaryFigure | undefined, facts: SummaryFacts, wording: Wording): string {
  if (figure?.value !== undefined) return writeValue(figure.query, figure.value, facts, wording)
  return wording.text(figure?.hidden ? `label.${figure.hidden}` : 'label.suppressed')
}

/** A value that has the unit of its indicator, with the decimals of its page; any other as short as it can be. */
function writeValue(query: FigureQuery, value: number, facts: SummaryFacts, { locale }: Wording): string {
  const indicator = measuredBy(query)
  const places = indicator === undefined ? undefined : ownPlaces(facts, indicator, value)
  return places === undefined ? writeNumber(value, locale) : writeFixed(value, locale, places)
}
