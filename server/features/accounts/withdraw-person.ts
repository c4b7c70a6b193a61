import type { Role } from '#shared/access/roles.ts'
import type { Clock } from '#server/platform/clock.ts'
import { isId } from '#server/platform/database/is-id.ts'
import { asRole, type Tx } from '#server/platform/database/transaction.ts'
import { consumeChallenges } from './challenge-queries.ts'
import { endMembershipsIn } from './membership-queries.ts'
import { endSessionsOf, lockPerson } from './queries.ts'

export interface Withdrawal {
  readonly person: string
  readonly state: string
  /** Only these end: what others gave is theirs to take. */
  readonly roles: readonly Role[]
}

/**
 * Ends roles somebody holds in a State, with their sessions and the links and codes sent to them; who still holds
 * another role signs in anew. What they wrote stays. Returns whether they held any of the roles there: of two withdrawals
 * at once, one did it.
 * Runs inside the withdrawing use case's transaction, whichever tenant that has.
 */
export async function withdrawPerson(tx: Tx, clock: Clock, { person, state, roles }: Withdrawal): Promise<boolean> {
  if (!isId(person)) return false
  return asRole(tx, 'app_accounts', async () => {
    const now = clock.now()
    await lockPerson(tx, person)
    if (!(await endMembershipsIn(tx, person, { state, roles }, now))) return false
    await endSessionsOf(tx, person, now)
    await consumeChallenges(tx, person, now)
    return true
  })
}
