import type { NonAnswer } from '#shared/answer/answer.ts'
import type { Observation } from './observation.ts'

/** Where one reply stands: as observed, or kept back, of which nobody else learns more, not even whether it was answered. */
export interface StandingOfReply extends Pick<Observation, 'reason'> {
  readonly status: Observation['status'] | 'kept-back'
  readonly excluded?: unknown
}

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
  /** With a reply that the audience can read, and this kept back, answered or not. Absent for none. */
  readonly keptBack?: number
  /** Of those answered, how many the secretariat left out of the figures, with a published reason. Absent for none. */
  readonly excluded?: number
}

/** Coverage of one indicator and breakdown: one standing per reply. */
export function coverageOf(invited: number, observations: readonly StandingOfReply[]): Coverage {
  const reasons: Partial<Record<NonAnswer, number>> = {}
  for (const { status, reason } of observations) {
    if (status === 'reason' && reason) reasons[reason] = (reasons[reason] ?? 0) + 1
  }
  const count = (status: StandingOfReply['status']): number =>
    observations.filter((each) => each.status === status).length
  const excluded = observations.filter((each) => Boolean(each.excluded) && each.status === 'value').length
  const keptBack = count('kept-back')
  return {
    invited,
    replies: observations.length,
    answered: count('value'),
    reasons,
    blank: count('blank'),
    notAsked: count('not-asked'),
    ...(keptBack > 0 && { keptBack }),
    ...(excluded > 0 && { excluded }),
  }
}
