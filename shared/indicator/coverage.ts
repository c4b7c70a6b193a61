import type { NonAnswer } from '#shared/answer/answer.ts'
import type { Observation } from './observation.ts'

/**
 * Who is behind a figure. Always stated together: `answered` of `replies` of `invited`.
 * `reasons` counts the typed reasons apart; they are never folded into "no".
 */
export interface Coverage {
  readonly invited: number
  readonly replies: number
  readonly answered: number
  readonly reasons: Readonly<Partial<Record<NonAnswer, number>>>
  readonly blank: number
  readonly notAsked: number
  /** Of those answered, how many the secretariat left out of the figures, with a published reason. Absent for none. */
  readonly excluded?: number
}

/** Coverage of one indicator and breakdown: one observation per reply. */
export function coverageOf(
  invited: number,
  observations: readonly (Observation & { readonly excluded?: boolean })[],
): Coverage {
  const reasons: Partial<Record<NonAnswer, number>> = {}
  for (const { status, reason } of observations) {
    if (status === 'reason' && reason) reasons[reason] = (reasons[reason] ?? 0) + 1
  }
  const count = (status: Observation['status']): number => observations.filter((each) => each.status === status).length
  const excluded = observations.filter((each) => each.excluded === true && each.status === 'value').length
  return {
    invited,
    replies: observations.length,
    answered: count('value'),
    reasons,
    blank: count('blank'),
    notAsked: count('not-asked'),
    ...(excluded > 0 && { excluded }),
  }
}
