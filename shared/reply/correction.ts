import type { ReplyStatus } from './status.ts'

/** What can be done about an answer that turns out to be wrong after it was submitted, and if nothing, why. */
export type Correction = 'offered' | 'in-progress' | 'later-revision' | 'cycle-closed' | 'focal-point-only'

export interface CorrectionAsked {
  /** Revision that the person looks at. */
  readonly revision: number
  /** The reply as it stands: its status, and its latest submitted revision. */
  readonly reply: { readonly status: ReplyStatus; readonly revision: number }
  /** Whether the cycle still takes submissions. */
  readonly cycleOpen: boolean
  /** Whether the person may submit for the State. */
  readonly maySubmit: boolean
}

/** Looked at in this order: what is no longer the official revision is not corrected; then the cycle; then the person. */
export function correctionOf({ revision, reply, cycleOpen, maySubmit }: CorrectionAsked): Correction {
  if (revision < reply.revision) return 'later-revision'
  if (!cycleOpen) return 'cycle-closed'
  if (reply.status === 'draft') return 'in-progress'
  return maySubmit ? 'offered' : 'focal-point-only'
}
