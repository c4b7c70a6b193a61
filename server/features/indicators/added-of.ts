import type { Indicator } from '#shared/definition/indicator.ts'
import { reasonsThatAddNothing } from '#shared/form/form.ts'
import type { AddedSeries } from '#shared/indicator/adds-up.ts'
import { isComputedAsTotal } from '#shared/indicator/computed-as-total.ts'
import type { StoredObservation } from './queries.ts'

/** One series of an indicator, as it was observed: per State its observation. */
export interface ObservedSeries {
  readonly indicator: Indicator
  readonly by: string
  readonly code: string
  readonly members: ReadonlyMap<string, StoredObservation>
}

/** What is added up of a series: the States with a value, and those of which the total counts this code as nothing. */
export function addedOf({ indicator, by, code, members }: ObservedSeries, total?: ObservedSeries): AddedSeries {
  const statesWhere = (holds: (one: StoredObservation) => boolean): ReadonlySet<string> =>
    new Set([...members.values()].filter((one) => !one.excluded && holds(one)).map(({ state }) => state))
  const states = statesWhere(({ status }) => status === 'value')
  if (by === '') return { by, code, states }
  const nothing = statesWhere((one) => addsNothing(one, total?.members.get(one.state)))
  return {
    by,
    code,
    states,
    ...(nothing.size > 0 && { nothing }),
    ...(isTotal(indicator, by, code) && { isTotal: true }),
  }
}

/**
 * Whether the total of a State counts a code as nothing: its reason says so, or the total is known although it rests on the
 * same questions, as where a share of nobody has no value.
 */
function addsNothing({ status, reason, questions }: StoredObservation, total: StoredObservation | undefined): boolean {
  if (status === 'value' || status === 'not-asked') return false
  if (reason && reasonsThatAddNothing.includes(reason)) return true
  const known = total?.status === 'value' ? total.questions : []
  return questions.length > 0 && questions.every((question) => known.includes(question))
}

/** Whether a code is computed as the total is, so that the codes beside it are no parts of the total. */
function isTotal(indicator: Indicator, by: string, code: string): boolean {
  const codes = indicator.breakdowns.find((breakdown) => breakdown.by === by)?.codes ?? []
  const part = codes.find((one) => one.code === code)
  return !!part && isComputedAsTotal(indicator, part)
}
