/**
 * The life of a release.
 *
 * | status | meaning |
 * |---|---|
 * | prepared | one officer has put it together; nothing is frozen yet but its hash |
 * | embargoed | a second person has approved it; its rows are frozen and appear at a time |
 * | held | its time came, but it may not appear any more (`heldReasons`): it stays unpublished |
 * | published | readable by everybody |
 * | withdrawn | no longer what pages read; what was published stays readable and says so |
 * | discarded | given up before anybody could read it |
 */
export const releaseStatuses = ['prepared', 'embargoed', 'held', 'published', 'withdrawn', 'discarded'] as const
export type ReleaseStatus = (typeof releaseStatuses)[number]

/** Why a release is held: a State took an answer back, or a release approved later stands for one of its cycles. */
export const heldReasons = ['takenBack', 'overtaken'] as const
export type HeldReason = (typeof heldReasons)[number]

const next: Readonly<Record<ReleaseStatus, readonly ReleaseStatus[]>> = {
  prepared: ['embargoed', 'published', 'discarded'],
  embargoed: ['published', 'held', 'discarded'],
  held: ['discarded'],
  published: ['withdrawn'],
  withdrawn: [],
  discarded: [],
}

/** Whether a release may go from one status to another. */
export function mayBecome(from: ReleaseStatus, to: ReleaseStatus): boolean {
  return next[from].includes(to)
}
