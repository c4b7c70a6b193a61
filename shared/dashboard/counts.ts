import type { Coverage } from '#shared/indicator/coverage.ts'

/**
 * Which number of States is which, counted once for every page: `invited` ⊇ `replied` ⊇ `answered`, and
 * `answered + gaveReason + leftOpen + notApplicable = replied`.
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
}

export function countsOf({ invited, replies, answered, reasons, blank, notAsked, excluded = 0 }: Coverage): Counts {
  const { 'not-applicable': notApplicable = 0, ...others } = reasons
  return {
    invited,
    replied: replies,
    answered,
    leftOut: excluded,
    gaveReason: Object.values(others).reduce((sum, count) => sum + count, 0),
    leftOpen: blank,
    notApplicable: notApplicable + notAsked,
  }
}
