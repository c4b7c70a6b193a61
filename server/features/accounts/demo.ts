import type { SessionReply } from '#shared/contract/accounts.ts'
import type { Config } from '#server/config.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { readFolder, type StoredMail } from '#server/platform/mail/mail-folder.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { accountsTenant } from './accounts-tenant.ts'
import { demoCast } from './demo-cast.ts'
import { findPersonByEmail } from './queries.ts'
import { startSession } from './start-session.ts'

/** Nothing of this exists outside the demonstration. */
function demandDemonstration({ MODE }: Config): void {
  if (MODE !== 'demonstration') refuse('demo.notAvailable')
}

/** The cast, for the page that signs in with one click. */
export async function listDemoPeople({ config }: Deps) {
  demandDemonstration(config)
  const people = demoCast.map(({ key, name, role, state, organization }) => ({
    key,
    name,
    role,
    ...(state !== undefined && { state }),
    ...(organization !== undefined && { organization }),
  }))
  return { people }
}

/** Signs in as a person of the cast, without mail. */
export async function signInAsDemo(deps: Deps, call: Call, key: string): Promise<SessionReply> {
  demandDemonstration(deps.config)
  const email = demoCast.find((member) => member.key === key)?.email ?? refuse('demo.notAvailable')
  const started = await withTenant(deps.database, accountsTenant(), async (tx) => {
    const person = (await findPersonByEmail(tx, email)) ?? refuse('demo.notAvailable')
    return startSession(deps, tx, call, person.id, 'demonstration')
  })
  started.handOver()
  return started.reply
}

/** What would have been sent, where no mail server is set. */
export async function readDemoMail({ config }: Deps): Promise<{ messages: StoredMail[] }> {
  demandDemonstration(config)
  return { messages: config.SMTP_URL === undefined ? await readFolder(`${config.DATA_DIR}/mail`) : [] }
}
