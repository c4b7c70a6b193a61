import type { Version } from '#shared/definition/definition.ts'
import type { Reply } from './reply.ts'
import type { Step } from './script.ts'

/** What is compared: both must come to the same outcome, or they did not do the same work. */
export interface Outcome {
  readonly asked: number
  readonly calculated: number
  readonly findings: number
}

export interface Session {
  /** Plays one change and reads its consequences. */
  play(step: Step): void
  outcome(): Outcome
  /** The reply as it stands. */
  reply(): Reply
}

export interface Contestant {
  readonly load: (versionJson: string, replyJson: string) => Session
  /** A whole reply from scratch, with everything that may be kept per version prepared beforehand. */
  readonly prepare: (version: Version) => (reply: Reply) => Outcome
}
