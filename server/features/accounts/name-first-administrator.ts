import type { Clock } from '#server/platform/clock.ts'
import { writeAuditEvent } from '#server/platform/audit.ts'
import { newId } from '#server/platform/new-id.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import type { Database } from '#server/platform/database/open-database.ts'
import { accountsTenant } from './accounts-tenant.ts'
import { countHolders, ensureMembership } from './membership-queries.ts'
import { ensurePerson } from './queries.ts'

/**
 * Lets one person in as administrator of the secretariat, who then invites everybody else.
 * Returns false when there is an administrator already: whoever can reach the machine must not add a second, silently.
 */
export async function nameFirstAdministrator(
  database: Database,
  clock: Clock,
  who: { email: string; name: string },
): Promise<boolean> {
  return withTenant(database, accountsTenant(), async (tx) => {
    if ((await countHolders(tx, 'secretariat-administrator')) > 0) return false
    const person = await ensurePerson(tx, { id: newId(), email: who.email.toLowerCase(), name: who.name, locale: 'en' })
    await ensureMembership(tx, person.id, { id: newId(), role: 'secretariat-administrator' })
    const origin = { personId: null, requestId: null, ip: null, at: clock.now() }
    await writeAuditEvent(tx, origin, 'administrator.named', { subject: person.id })
    return true
  })
}
