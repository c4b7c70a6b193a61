import { measureOfSeries } from '#shared/indicator/measure.ts'
import type { Variable } from '#shared/analysis/variable.ts'
import { describeIndicator, findIndicator, type ResultCycle } from '../indicators/index.ts'
import type { Found, Surroundings } from './found.ts'

/** An indicator, or one code of a breakdown of it, as a variable; nothing when these cycles do not compute it. */
export function describeIndicatorVariable(
  { deps, locale }: Surroundings,
  variable: Variable,
  cycles: readonly ResultCycle[],
): Found | undefined {
  const indicator = findIndicator(deps, variable.id)
  const [by, code] = variable.parts
  if (!indicator || !cycles.some(({ versionId }) => indicator.system || indicator.versions.includes(versionId)))
    return undefined
  const breakdown = indicator.breakdowns.find((one) => one.by === by)
  if (by !== undefined && !breakdown?.codes.some((one) => one.code === code)) return undefined
  const part = { ...(by !== undefined && { by }), ...(code !== undefined && { code }) }
  const { name, unit, categories, breakdowns } = describeIndicator(deps, indicator, locale, part)
  const isNumeric = measureOfSeries(indicator, by, code) === 'number'
  const labels = new Map(categories.map((category) => [category.code, category.label]))
  const shown = breakdowns.find((one) => one.by === by)
  return {
    variable,
    origin: { from: 'indicator', id: indicator.id, by, code },
    kind: 'indicator',
    label: `${indicator.id} ${name}`,
    part: shown && `${shown.label} – ${shown.codes.find((one) => one.code === code)?.label ?? ''}`,
    unit,
    numeric: isNumeric,
    codes: isNumeric ? undefined : categories.map((category) => category.code),
    each: !isNumeric,
    nameOf: (key) => labels.get(key),
    questions: indicator.questions,
  }
}
