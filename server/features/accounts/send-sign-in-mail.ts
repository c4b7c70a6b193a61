import { isCompleteLocale, type CompleteLocale } from '#shared/text/locale.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { Mailer } from '#server/platform/mail/mailer.ts'
import { newId } from '#server/platform/new-id.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { findPersonByToken, insertChallenge } from './challenge-queries.ts'
import { accountsTenant } from './accounts-tenant.ts'
import { codeSecret } from './code-secret.ts'
import { mayReceive } from './may-receive.ts'
import { findPerson, findPersonByEmail, type PersonRecord } from './queries.ts'
import { hashCode, hashToken, newCode, newToken } from './secrets.ts'
import { LINK_MINUTES } from './session-rules.ts'

/** What `requestSignInMail` left in the outbox. */
interface Wanted {
  readonly email?: string
  readonly tokenHash?: string
  readonly locale: CompleteLocale
}

/** Sends link and code to a known address; to an unknown one, nothing. Token and code are never stored in clear. */
export async function sendSignInMail(deps: Deps, mailer: Mailer, payload: unknown): Promise<void> {
  const wanted = payload as Wanted // written by requestSignInMail
  const mail = await withTenant(deps.database, accountsTenant(), async (tx) => {
    const person = await findWanted(tx, wanted)
    if (!person || !(await mayReceive(deps, tx, person))) return undefined
    return { person, ...(await makeChallenge(deps, tx, person.id)) }
  })
  if (!mail) return
  const locale = isCompleteLocale(wanted.locale) ? wanted.locale : mail.person.locale
  const link = `${deps.publicUrl()}/enter/link?locale=${locale}#${mail.token}`
  await mailer.send({
    to: mail.person.email,
    locale,
    sentence: 'signIn',
    params: { name: mail.person.name, code: mail.code, minutes: LINK_MINUTES },
    link,
  })
}

async function findWanted(tx: Tx, { email, tokenHash }: Wanted): Promise<PersonRecord | undefined> {
  if (email !== undefined) return findPersonByEmail(tx, email)
  const personId = await findPersonByToken(tx, Buffer.from(tokenHash ?? '', 'hex'))
  return personId === undefined ? undefined : findPerson(tx, personId)
}

async function makeChallenge(deps: Deps, tx: Tx, personId: string): Promise<{ token: string; code: string }> {
  const id = newId()
  const token = newToken()
  const code = newCode()
  const createdAt = deps.clock.now()
  const expiresAt = new Date(createdAt.getTime() + LINK_MINUTES * 60_000)
  const codeHash = hashCode(codeSecret(deps.config), id, code)
  await insertChallenge(tx, { id, personId, tokenHash: hashToken(token), codeHash, createdAt, expiresAt })
  return { token, code }
}
