import type { Answers } from '#shared/answer/answer.ts'
import type { Version } from '#shared/definition/definition.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { ReleaseLevels } from '#shared/reply/release-level.ts'

/** A submission as it has just been made, for features that compute from it. */
export interface SubmittedFact {
  readonly submissionId: string
  readonly replyId: string
  readonly state: string
  readonly cycleId: string
  readonly cycle: string
  readonly revision: number
  readonly referenceYear: number
  readonly provenance: 'real' | 'demonstration' | 'documented'
  readonly version: Version
  /** Answers that were asked and not left out. */
  readonly answers: Answers
  readonly levels: ReleaseLevels
  readonly at: string
}

/** A change of who may see what of a reply that has been submitted. */
export interface LevelsFact {
  readonly replyId: string
  readonly submissionId: string
  readonly state: string
  readonly cycleId: string
  readonly levels: ReleaseLevels
}

/** Called in the transaction of the submission (or the change of levels), as the State's team; a throw undoes it. */
export interface RepliesHooks {
  readonly onSubmitted: readonly ((tx: Tx, submitted: SubmittedFact) => Promise<void>)[]
  readonly onLevelsSet: readonly ((tx: Tx, changed: LevelsFact) => Promise<void>)[]
}

export interface RepliesDeps extends Deps, RepliesHooks {}
