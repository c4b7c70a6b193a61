import type { Indicator } from '#shared/definition/indicator.ts'
import { measureOfSeries } from '#shared/indicator/measure.ts'
import type { DataRow } from '../observation-row.ts'
import type { SeriesFacts } from './observation-codes.ts'

/** Unit and kind of each series, looked up once. */
export function seriesFacts(indicators: ReadonlyMap<string, Indicator>): (row: DataRow) => SeriesFacts {
  const known = new Map<string, SeriesFacts>()
  return ({ indicator, by, code }) => {
    const key = `${indicator}\n${by ?? ''}\n${code ?? ''}`
    const facts = known.get(key) ?? factsOf(indicators.get(indicator), by, code)
    known.set(key, facts)
    return facts
  }
}

/** The unit of a yes or no about one part of a breakdown is not that of the indicator's total. */
function factsOf(indicator: Indicator | undefined, by: string | undefined, code: string | undefined): SeriesFacts {
  if (!indicator) return { unit: unitCode('number'), measure: 'number' }
  const measure = measureOfSeries(indicator, by, code)
  return { unit: unitCode(measure === 'answer' && by !== undefined ? 'yes-in-part-no' : indicator.unit), measure }
}

/** Code of a unit: `per-100000` becomes `PER_100000`. */
export function unitCode(unit: string): string {
  return unit.toUpperCase().replaceAll('-', '_')
}
