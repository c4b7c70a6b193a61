import type { SessionReply } from '#shared/contract/accounts.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { membershipsOf } from './membership-queries.ts'
import { findSession } from './queries.ts'
import { endOf } from './session-rules.ts'

/** Facts of the installation that every screen needs. */
export function describeInstallation({ config, database }: Deps): SessionReply['installation'] {
  return {
    name: config.INSTALLATION_NAME,
    demonstration: config.MODE === 'demonstration',
    demonstrationStorage: database.engine === 'embedded',
    mailFolder: config.SMTP_URL === undefined,
    ...(config.CONTACT_EMAIL !== undefined && { contact: config.CONTACT_EMAIL }),
  }
}

/** The session of somebody who has not signed in: what the installation is, and nobody. */
export function anonymousSession(deps: Deps): SessionReply {
  return { signedIn: false, memberships: [], installation: describeInstallation(deps) }
}

/** The session behind a token's hash, as its person sees it. */
export async function describeSession(deps: Deps, tx: Tx, tokenHash: Buffer): Promise<SessionReply> {
  const session = await findSession(tx, tokenHash)
  if (!session) return anonymousSession(deps)
  return {
    signedIn: true,
    person: session.person,
    memberships: [...(await membershipsOf(tx, session.person.id))],
    expires: endOf(session).toISOString(),
    installation: describeInstallation(deps),
  }
}
