import type { FindingLevel } from '#shared/finding/finding.ts'
import type { ReleaseDifference } from './compare-releases.ts'

/** What is looked at before a release is published. */
export interface ReleaseFacts {
  readonly openCycles: readonly string[]
  readonly observations: number
  readonly states: number
  readonly invited: number
  /** Figures not shown because too few States are behind them. */
  readonly suppressed: number
  /** Values that stand out and of which nobody decided, with the cycles they are of. */
  readonly undecided: CountIn
  /** Values that group figures do not count, with the cycles they are of. */
  readonly leftOut: CountIn
  /** Versions whose files differ from what was asked, or are gone. */
  readonly changedDefinitions: readonly string[]
  readonly demonstration: boolean
  /** Present when an earlier release holds the same cycles. */
  readonly difference?: ReleaseDifference
  readonly corrects: boolean
}

/** A number over several cycles, and the keys of those that it is of. */
export interface CountIn {
  readonly count: number
  readonly cycles: readonly string[]
}

export const releaseChecks = [
  'empty',
  'definitionChanged',
  'cycleOpen',
  'undecided',
  'statesLost',
  'figuresMoved',
  'nothingChanged',
  'correctsNothing',
  'leftOut',
  'suppressed',
  'demonstration',
] as const
export type ReleaseCheck = (typeof releaseChecks)[number]

export interface ReleaseFinding {
  readonly check: ReleaseCheck
  /** Only `must-fix` stands in the way of publishing. */
  readonly level: FindingLevel
  readonly count: number
  readonly names: readonly string[]
}

/** A figure that moves by more than this share of its earlier value is pointed out (as the checks of answers do). */
const large = 0.25

/** What a second person should know before publishing. The order is that of weight. */
export function checkRelease(facts: ReleaseFacts): readonly ReleaseFinding[] {
  const { difference } = facts
  const found = (check: ReleaseCheck, level: FindingLevel, count: number, names: readonly string[] = []) =>
    count > 0 ? [{ check, level, count, names }] : []
  return [
    ...found('empty', 'must-fix', facts.observations === 0 ? 1 : 0),
    ...found('definitionChanged', 'must-fix', facts.changedDefinitions.length, facts.changedDefinitions),
    ...found('cycleOpen', 'look-at', facts.openCycles.length, facts.openCycles),
    ...found('undecided', 'look-at', facts.undecided.count, facts.undecided.cycles),
    ...found('statesLost', 'look-at', difference?.statesRemoved.length ?? 0, difference?.statesRemoved),
    ...found('figuresMoved', 'look-at', difference?.moved.filter(isLarge).length ?? 0),
    ...found('nothingChanged', 'look-at', difference && isEmpty(difference) ? 1 : 0),
    ...found('correctsNothing', 'look-at', difference && !facts.corrects && !isEmpty(difference) ? 1 : 0),
    ...found('leftOut', 'note', facts.leftOut.count, facts.leftOut.cycles),
    ...found('suppressed', 'note', facts.suppressed),
    ...found('demonstration', 'note', facts.demonstration ? 1 : 0),
  ]
}

function isLarge({ before, after }: ReleaseDifference['moved'][number]): boolean {
  if (before === undefined || after === undefined) return true
  return Math.abs(after - before) > large * Math.abs(before)
}

/** Whether two releases say the same. */
export function isEmpty({ added, removed, changed, moved }: ReleaseDifference): boolean {
  return added + removed + changed.length + moved.length === 0
}
