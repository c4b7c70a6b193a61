import type { Indicator } from '#shared/definition/indicator.ts'
import { lookOdd, type Plausible, type Sign } from '#shared/indicator/look-odd.ts'
import type { StoredObservation } from './queries.ts'

/** What values are compared with. */
export interface Compared {
  /** Of the cycle before. */
  readonly previous: readonly StoredObservation[]
  /** Population of a State in the reference year, from an outside series. */
  readonly peopleOf: (state: string) => number | undefined
}

/** Signs that values of an indicator's total look odd, by State. Only numbers can. */
export function findOdd(
  indicator: Indicator,
  observations: readonly StoredObservation[],
  { previous, peopleOf }: Compared,
): ReadonlyMap<string, readonly Sign[]> {
  if (indicator.type === 'policy' || indicator.type === 'maturity') return new Map()
  const before = new Map(previous.map((one) => [one.state, one]))
  const ofPeople = indicator.unit === 'per-100000'
  const candidates = observations.flatMap((one) => {
    const { state, value, denominator } = one
    const earlier = before.get(state)
    const counts = { counted: countedOf(indicator, one), countedBefore: earlier && countedOf(indicator, earlier) }
    const population = ofPeople ? peopleOf(state) : undefined
    return value === undefined ? [] : [{ state, value, previous: earlier?.value, denominator, population, ...counts }]
  })
  return lookOdd(candidates, { ...plausibleOf(indicator), mayChange: indicator.system !== undefined })
}

/** How many were counted: a count itself, or the numerator of a rate. Shares may be of amounts, which are no counts. */
function countedOf({ type }: Indicator, { value, numerator }: StoredObservation): number | undefined {
  return type === 'count' ? value : type === 'rate' ? numerator : undefined
}

/**
 * Nothing counted is below zero. A share is at most 100 per cent; what is held against a capacity may be more, and asks
 * for a second look above 200 (consistency check 2 of the indicator set).
 */
function plausibleOf({ type, numerator, questions }: Indicator): Plausible {
  if (type !== 'percentage') return { low: 0 }
  return { low: 0, high: numerator && questions.length > 1 ? 200 : 100 }
}
