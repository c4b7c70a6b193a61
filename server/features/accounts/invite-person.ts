import type { Role } from '#shared/access/roles.ts'
import { isCompleteLocale, type CompleteLocale } from '#shared/text/locale.ts'
import { seatDayOf } from '#shared/text/seat-day.ts'
import type { Clock } from '#server/platform/clock.ts'
import { newId } from '#server/platform/new-id.ts'
import { enqueue } from '#server/platform/outbox.ts'
import { asRole, type Tx } from '#server/platform/database/transaction.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { placeSentence } from '#server/platform/http/sentences.ts'
import { formatDay } from '#server/platform/mail/format-day.ts'
import { ensureMembership, heldSince, membershipsOf } from './membership-queries.ts'
import { ensurePerson, lockPerson } from './queries.ts'

export interface Invitation {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly state?: string
  readonly organization?: string
  /** Language in which somebody is addressed who is new here; whoever is known is addressed in the language they chose. */
  readonly locale: CompleteLocale
  /** Only for somebody who does not hold the role already; others are refused, unless asked for again. */
  readonly once?: boolean
  /** Key and values of the mail's sentences in `server/platform/mail/sentences.<locale>.json`. */
  readonly sentence: 'invitedFocalPoint' | 'invitedContributor'
  readonly params: (locale: CompleteLocale) => Readonly<Record<string, string | number>>
}

export interface Invited {
  readonly id: string
  /** The name the address is known under already, where that is not the name given: it stays. */
  readonly knownAs?: string
}

/**
 * Gives somebody a role, known to the installation or not, and leaves the invitation in the outbox.
 * Somebody who acts for another State is refused: whoever signs in acts for one State only.
 * Runs inside the inviting use case's transaction, whichever tenant that has.
 * Wake the outbox (`deps.wakeOutbox`) after the commit.
 */
export async function invitePerson(tx: Tx, clock: Clock, invitation: Invitation): Promise<Invited> {
  return asRole(tx, 'app_accounts', async () => {
    const { name, locale, role, state, organization, sentence, params } = invitation
    const person = await ensurePerson(tx, { id: newId(), email: invitation.email.toLowerCase(), name, locale })
    if (state !== undefined) await demandSameState(tx, person.id, state)
    if (invitation.once === true) await demandNew(tx, person.id, invitation)
    const rest = { ...(state !== undefined && { state }), ...(organization !== undefined && { organization }) }
    await ensureMembership(tx, person.id, { id: newId(), role, ...rest })
    const language = isCompleteLocale(person.locale) ? person.locale : locale
    const mail = { personId: person.id, locale: language, sentence, params: params(language) }
    await enqueue(tx, 'invitation', mail, clock.now())
    return { id: person.id, ...(person.name !== name && { knownAs: person.name }) }
  })
}

/** Two mails without a word would make somebody wonder which of them counts. */
async function demandNew(tx: Tx, personId: string, invitation: Invitation): Promise<void> {
  const since = await heldSince(tx, personId, invitation)
  if (since === undefined) return
  const code = 'place.alreadyInvited'
  const message = (locale: CompleteLocale) => placeSentence(locale, code, { on: formatDay(seatDayOf(since), locale) })
  refuse('person.alreadyInvited', { errors: [{ pointer: '/email', code, message }] })
}

async function demandSameState(tx: Tx, personId: string, state: string): Promise<void> {
  await lockPerson(tx, personId)
  const others = (await membershipsOf(tx, personId)).filter((one) => one.state !== undefined && one.state !== state)
  if (others.length > 0)
    refuse('person.ofAnotherState', { errors: [{ pointer: '/email', code: 'person.ofAnotherState' }] })
}
