import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { Mailer } from '#server/platform/mail/mailer.ts'
import { newId } from '#server/platform/new-id.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { insertChallenge } from './challenge-queries.ts'
import { accountsTenant } from './accounts-tenant.ts'
import { codeSecret } from './code-secret.ts'
import { mayReceive } from './may-receive.ts'
import { findPerson } from './queries.ts'
import { hashCode, hashToken, newCode, newToken } from './secrets.ts'
import { LINK_MINUTES } from './session-rules.ts'

/** What `requestConfirmationMail` left in the outbox. */
interface Wanted {
  readonly personId: string
  readonly sessionId: string
  readonly locale: CompleteLocale
}

/** Sends a code that confirms one session and signs nobody in. */
export async function sendConfirmationMail(deps: Deps, mailer: Mailer, payload: unknown): Promise<void> {
  const { personId, sessionId, locale } = payload as Wanted // written by requestConfirmationMail
  const mail = await withTenant(deps.database, accountsTenant(), async (tx) => {
    const person = await findPerson(tx, personId)
    if (!person || !(await mayReceive(deps, tx, person))) return undefined
    return { person, code: await makeChallenge(deps, tx, personId, sessionId) }
  })
  if (!mail) return
  await mailer.send({
    to: mail.person.email,
    locale,
    sentence: 'confirmation',
    params: { name: mail.person.name, code: mail.code, minutes: LINK_MINUTES },
    link: `${deps.publicUrl()}/work`,
  })
}

async function makeChallenge(deps: Deps, tx: Tx, personId: string, sessionId: string): Promise<string> {
  const id = newId()
  const code = newCode()
  const createdAt = deps.clock.now()
  await insertChallenge(tx, {
    id,
    personId,
    sessionId,
    // Nobody is told this token: the mail has no link that signs in.
    tokenHash: hashToken(newToken()),
    codeHash: hashCode(codeSecret(deps.config), id, code),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + LINK_MINUTES * 60_000),
  })
  return code
}
