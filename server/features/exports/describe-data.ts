import type { Definitions } from '#server/platform/definitions/load-definitions.ts'
import { describeIndicator, type IndicatorsDeps } from '../indicators/index.ts'
import type { DescribedIndicator } from './sdmx/code-lists.ts'

const kept = new WeakMap<Pick<Definitions, 'instruments'>, readonly DescribedIndicator[]>()

/** All indicators in all languages; made once, because definitions never change while the program runs. */
export function describedIndicators(deps: IndicatorsDeps): readonly DescribedIndicator[] {
  const known = kept.get(deps.definitions)
  if (known) return known
  const indicators = [...deps.definitions.instruments.values()].flatMap((instrument) => instrument.indicators)
  const made = indicators.map((indicator) => ({
    unitId: indicator.unit,
    ar: describeIndicator(deps, indicator, 'ar', {}),
    en: describeIndicator(deps, indicator, 'en', {}),
    fr: describeIndicator(deps, indicator, 'fr', {}),
  }))
  kept.set(deps.definitions, made)
  return made
}
