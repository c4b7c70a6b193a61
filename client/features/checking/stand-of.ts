import type { ReplySummary } from '#shared/contract/replies.ts'
import { inCorrection } from '#shared/reply/status.ts'

/** Before a first submission, submitted as it stands, or corrected while the submitted revision is official. */
export type Stand = 'first' | 'submitted' | 'correcting'

export function standOf(reply: Pick<ReplySummary, 'status' | 'revision'>): Stand {
  if (reply.status === 'submitted') return 'submitted'
  return inCorrection(reply) ? 'correcting' : 'first'
}
