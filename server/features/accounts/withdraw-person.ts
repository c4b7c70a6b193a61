import type { Clock } from '#server/platform/clock.ts'
import { asRole, type Tx } from '#server/platform/database/transaction.ts'
import { consumeChallenges } from './challenge-queries.ts'
import { endMembershipsIn } from './membership-queries.ts'
import { endSessionsOf, lockPerson } from './queries.ts'

/**
 * Ends every role somebody holds in a State, with their sessions and the links and codes sent to them; who still holds
 * another role signs in anew. What they wrote stays. Returns whether they held any role there.
 * Runs inside the withdrawing use case's transaction, whichever tenant that has.
 */
export async function withdrawPerson(tx: Tx, clock: Clock, person: string, state: string): Promise<boolean> {
  return asRole(tx, 'app_accounts', async () => {
    const now = clock.now()
    await lockPerson(tx, person)
    if (!(await endMembershipsIn(tx, person, state, now))) return false
    await endSessionsOf(tx, person, now)
    await consumeChallenges(tx, person, now)
    return true
  })
}
