import type { Indicator } from '#shared/definition/indicator.ts'
import type { ObservationReply } from '#shared/contract/results.ts'
import { isAskedBy } from '#shared/indicator/compile-formula.ts'
import { planOf } from '../definitions/index.ts'
import type { ResultCycle } from './aggregate-queries.ts'
import type { IndicatorsDeps } from './deps.ts'

/** Which kind of missing a State is of which there is no observation. */
export type Standingless = Extract<ObservationReply['status'], 'kept-back' | 'not-asked' | 'no-reply'>

interface Part {
  readonly by?: string | undefined
  readonly code?: string | undefined
}

interface InCycle {
  readonly cycle: Pick<ResultCycle, 'versionId'>
  /** States with a reply that the audience can read. */
  readonly replied: ReadonlySet<string> | undefined
}

/**
 * What stands at a State of which the audience reads no observation of a series: nothing else of it can be read either, or
 * this alone is kept back, which says nothing of whether it was answered, or the cycle's questionnaire did not ask.
 */
export function standingWithout(
  { definitions }: IndicatorsDeps,
  indicator: Indicator,
  { by, code }: Part,
  { cycle, replied }: InCycle,
): (state: string) => Standingless {
  const codes = indicator.breakdowns.find((breakdown) => breakdown.by === by)?.codes
  const formula = codes?.find((one) => one.code === code) ?? indicator
  const version = definitions.versions.get(cycle.versionId)?.version
  const isAsked = indicator.system !== undefined || (version !== undefined && isAskedBy(formula, planOf(version)))
  return (state) => (!replied?.has(state) ? 'no-reply' : isAsked ? 'kept-back' : 'not-asked')
}
