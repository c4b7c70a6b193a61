import { asRole, type Tx } from '#server/platform/database/transaction.ts'
import { newId } from '#server/platform/new-id.ts'
import type { CastMember } from './demo-cast.ts'
import { ensureMembership } from './membership-queries.ts'
import { ensurePerson, insertPastDevices } from './queries.ts'
import { hashToken, newToken } from './secrets.ts'

/**
 * Lets these people have signed in before, at a time: whoever has submitted a reply has. Only for those whose work
 * is entered for them.
 */
export async function rememberEntered(tx: Tx, people: Iterable<string>, at: Date): Promise<void> {
  const devices = [...people].map((personId) => ({ id: newId(), personId, tokenHash: hashToken(newToken()) }))
  await asRole(tx, 'app_accounts', () => insertPastDevices(tx, devices, at))
}

/** Makes sure that these people exist with their roles; returns their ids by key. */
export async function ensureCast(tx: Tx, cast: readonly CastMember[]): Promise<ReadonlyMap<string, string>> {
  return asRole(tx, 'app_accounts', async () => {
    const ids = new Map<string, string>()
    for (const { key, name, email, locale, role, state, organization } of cast) {
      const person = await ensurePerson(tx, { id: newId(), email, name, locale })
      const rest = { ...(state !== undefined && { state }), ...(organization !== undefined && { organization }) }
      await ensureMembership(tx, person.id, { id: newId(), role, ...rest })
      ids.set(key, person.id)
    }
    return ids
  })
}
