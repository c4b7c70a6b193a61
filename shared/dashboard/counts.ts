import { coverageOf, type Coverage, type StandingOfReply } from '#shared/indicator/coverage.ts'

/**
 * Which number of States is which, counted once for every page: `invited` ⊇ `replied` ⊇ `answered`, and
 * `answered + gaveReason + leftOpen + notApplicable + keptBack = replied`, and `replied + noReply = invited`.
 */
export interface Counts {
  /** Asked by the cycle. */
  readonly invited: number
  /** With a reply that the audience can read. */
  readonly replied: number
  /** With a figure, or an answer in words. */
  readonly answered: number
  /** Of those that answered, not counted in figures of groups, for a published reason. */
  readonly leftOut: number
  /** A typed reason other than that it does not apply. */
  readonly gaveReason: number
  readonly leftOpen: number
  /** It does not apply, or was not asked of the State: what cannot exist is no gap. */
  readonly notApplicable: number
  /** The State has not made this public: answered or not, which is not told apart. */
  readonly keptBack: number
  /** Asked, and without a reply that the audience can read. */
  readonly noReply: number
}

/** One State's line of a table of every State that was asked. */
interface Line extends Omit<StandingOfReply, 'status'> {
  readonly status: StandingOfReply['status'] | 'no-reply'
}

/** The counts of a page, taken from the very States it shows: no two places of it can differ. */
export function countsOfStates(states: readonly Line[]): Counts {
  const replies = states.flatMap(({ status, ...rest }) => (status === 'no-reply' ? [] : [{ status, ...rest }]))
  return countsOf(coverageOf(states.length, replies))
}

export function countsOf({ invited, replies, answered, reasons, blank, notAsked, ...rest }: Coverage): Counts {
  const { 'not-applicable': notApplicable = 0, ...others } = reasons
  return {
    invited,
    replied: replies,
    answered,
    leftOut: rest.excluded ?? 0,
    gaveReason: Object.values(others).reduce((sum, count) => sum + count, 0),
    leftOpen: blank,
    notApplicable: notApplicable + notAsked,
    keptBack: rest.keptBack ?? 0,
    noReply: invited - replies,
  }
}
