import { can, type Actor } from '#shared/access/can.ts'
import type { ReleaseLevel } from '#shared/reply/release-level.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import type { RepliesDeps } from './deps.ts'
import { findSubmission, type SubmissionRecord } from './submission-queries.ts'

/** How much of a submission somebody reads: the State's own team all of it, others what its levels allow. */
export type Reader = 'team' | 'secretariat' | 'readers'

const readable: { readonly [A in Reader]: readonly ReleaseLevel[] } = {
  team: ['R1', 'R2', 'R3'],
  secretariat: ['R1', 'R2', 'R3'],
  readers: ['R2', 'R3'],
}

/** Whether somebody who reads so much may read an answer at this level. */
export const mayRead = (reader: Reader, level: ReleaseLevel): boolean => readable[reader].includes(level)

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
    return work(tx, submission, isOutside ? readerOf(actor) : 'team')
  })
}

function readerOf({ memberships }: Actor): Reader {
  return memberships.some(({ role }) => role === 'secretariat-officer' || role === 'secretariat-administrator')
    ? 'secretariat'
    : 'readers'
}
