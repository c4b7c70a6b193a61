import { can, type Actor } from '#shared/access/can.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import type { RepliesDeps } from './deps.ts'
import { findSubmission, type SubmissionRecord } from './submission-queries.ts'

/** Who reads a submission: the State's own team, or the secretariat with its analysts. Both read all of it. */
export type Reader = 'team' | 'secretariat'

/**
 * Runs the work on a submission the caller may read. The database role follows from the caller's memberships:
 * a national team sees only its own State's, the secretariat and analysts what any State has submitted.
 */
export async function inAudience<T>(
  { database }: Pick<RepliesDeps, 'database'>,
  actor: Actor,
  id: string,
  work: (tx: Tx, submission: SubmissionRecord, reader: Reader) => Promise<T>,
): Promise<T> {
  const { personId, memberships } = actor
  // Whoever belongs to the secretariat reads as the secretariat, also when some State has made them a member of its team.
  const isOutside = memberships.some((held) => held.state === undefined)
  const state = isOutside ? null : (memberships[0]?.state ?? null)
  return withTenant(database, { role: isOutside ? 'app_secretariat' : 'app_rw', state, personId }, async (tx) => {
    const submission = await findSubmission(tx, id)
    const readsIt = submission && can(actor, 'submission.read', { state: submission.state, replyStatus: 'submitted' })
    if (!submission || !readsIt) return refuse('submission.notFound')
    return work(tx, submission, isOutside ? 'secretariat' : 'team')
  })
}
