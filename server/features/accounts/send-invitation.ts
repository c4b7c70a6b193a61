import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { MailSentence } from '#server/platform/mail/mail.ts'
import type { Mailer } from '#server/platform/mail/mailer.ts'
import { newId } from '#server/platform/new-id.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { insertChallenge } from './challenge-queries.ts'
import { accountsTenant } from './accounts-tenant.ts'
import { membershipsOf } from './membership-queries.ts'
import { findPerson } from './queries.ts'
import { hashToken, newToken } from './secrets.ts'
import { INVITATION_MS } from './session-rules.ts'

/** What `invitePerson` left in the outbox. */
interface Invited {
  readonly personId: string
  readonly locale: CompleteLocale
  readonly sentence: MailSentence
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * Sends an invitation with a link that signs in once, within a week; afterwards its page offers a new one. Whoever was
 * withdrawn before it left gets none.
 */
export async function sendInvitation(deps: Deps, mailer: Mailer, payload: unknown): Promise<void> {
  const { personId, locale, sentence, params } = payload as Invited // written by invitePerson
  const token = newToken()
  const person = await withTenant(deps.database, accountsTenant(), async (tx) => {
    if ((await membershipsOf(tx, personId)).length === 0) return 'withdrawn'
    const createdAt = deps.clock.now()
    const expiresAt = new Date(createdAt.getTime() + INVITATION_MS)
    await insertChallenge(tx, {
      id: newId(),
      personId,
      tokenHash: hashToken(token),
      codeHash: null,
      createdAt,
      expiresAt,
    })
    return findPerson(tx, personId)
  })
  if (person === 'withdrawn') return
  if (!person) throw new Error('the invited person is not there')
  const link = `${deps.publicUrl()}/enter/link?locale=${locale}#${token}`
  await mailer.send({ to: person.email, locale, sentence, params: { name: person.name, ...params }, link })
}
