import type { Answers } from '#shared/answer/answer.ts'
import type { Version } from '#shared/definition/definition.ts'
import type { ReleaseLevels } from '#shared/reply/release-level.ts'

/** A submission as far as results are computed from it. */
export interface Submitted {
  readonly submissionId: string
  readonly state: string
  readonly cycleId: string
  readonly revision: number
  readonly referenceYear: number
  readonly version: Version
  readonly answers: Answers
  readonly levels: ReleaseLevels
  /** ISO 8601. */
  readonly at: string
}
