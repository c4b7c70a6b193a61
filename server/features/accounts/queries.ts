import { sql } from 'kysely'
import { isCompleteLocale, type CompleteLocale } from '#shared/text/locale.ts'
import type { Tx } from '#server/platform/database/transaction.ts'

export interface PersonRecord {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: CompleteLocale
}

export interface SessionRecord {
  readonly id: string
  readonly person: PersonRecord
  readonly lastActiveAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
  /** Until when it counts as confirmed by a code from the mail. */
  readonly freshUntil: Date
}

const personColumns = ['person.id', 'person.name', 'person.email', 'person.locale'] as const

function toPerson(row: { id: string; name: string; email: string; locale: string }): PersonRecord {
  return { id: row.id, name: row.name, email: row.email, locale: isCompleteLocale(row.locale) ? row.locale : 'en' }
}

/** The person with this address, lower-case. */
export async function findPersonByEmail(tx: Tx, email: string): Promise<PersonRecord | undefined> {
  const row = await tx.selectFrom('person').select(personColumns).where('email', '=', email).executeTakeFirst()
  return row && toPerson(row)
}

/** The person with this id. */
export async function findPerson(tx: Tx, id: string): Promise<PersonRecord | undefined> {
  const row = await tx.selectFrom('person').select(personColumns).where('id', '=', id).executeTakeFirst()
  return row && toPerson(row)
}

/** Adds a person unless the address is known; returns the person who then has it. */
export async function ensurePerson(tx: Tx, person: PersonRecord): Promise<PersonRecord> {
  await tx
    .insertInto('person')
    .values({ id: person.id, email: person.email, name: person.name, locale: person.locale })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute()
  const found = await findPersonByEmail(tx, person.email)
  if (!found) throw new Error('a person just ensured is not there')
  return found
}

/** Holds a person until the transaction ends, so that two invitations at once are judged one after the other. */
export async function lockPerson(tx: Tx, id: string): Promise<void> {
  await sql`select from person where id = ${id} for update`.execute(tx)
}

/** Keeps the language in which mails speak to a person. */
export async function setPersonLocale(tx: Tx, personId: string, locale: string): Promise<void> {
  await tx.updateTable('person').set({ locale }).where('id', '=', personId).execute()
}

/** Makes guesses at one account wait for each other, so that a burst in parallel is counted too. */
export async function queueGuesses(tx: Tx, accountHash: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(${accountHash.readInt32BE(0)}, ${accountHash.readInt32BE(4)})`.execute(tx)
}

/** Guesses at an account since a time: from unknown devices, or from one known device. */
export async function countGuesses(tx: Tx, accountHash: Buffer, deviceId: string | null, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('sign_in_guess')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_hash', '=', accountHash)
    .where('device_id', deviceId === null ? 'is' : '=', deviceId)
    .where('at', '>', since)
    .executeTakeFirst()
  return row?.count ?? 0
}

/** Counts a guess at an account, from an unknown device (`null`) or a known one. */
export async function insertGuess(tx: Tx, accountHash: Buffer, deviceId: string | null, at: Date): Promise<void> {
  await tx.insertInto('sign_in_guess').values({ account_hash: accountHash, device_id: deviceId, at }).execute()
}

/** The device with this token, if it has been used by the person with this address. */
export async function findDevice(tx: Tx, tokenHash: Buffer, email: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('device')
    .innerJoin('person', 'person.id', 'device.person_id')
    .select('device.id')
    .where('device.token_hash', '=', tokenHash)
    .where('person.email', '=', email)
    .executeTakeFirst()
  return row?.id
}

/** Remembers a device by the hash of its token. */
export async function insertDevice(
  tx: Tx,
  device: { id: string; personId: string; tokenHash: Buffer; at: Date },
): Promise<void> {
  await tx
    .insertInto('device')
    .values({
      id: device.id,
      person_id: device.personId,
      token_hash: device.tokenHash,
      created_at: device.at,
      last_seen_at: device.at,
    })
    .execute()
}

/** Begins a session by the hash of its token. */
export async function insertSession(
  tx: Tx,
  session: { id: string; personId: string; tokenHash: Buffer; at: Date; expiresAt: Date; freshUntil: Date },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      id: session.id,
      person_id: session.personId,
      token_hash: session.tokenHash,
      created_at: session.at,
      last_active_at: session.at,
      expires_at: session.expiresAt,
      fresh_until: session.freshUntil,
    })
    .execute()
}

/** Writes down that people have signed in before, from a device that nobody can use: its token is known to nobody. */
export async function insertPastDevices(
  tx: Tx,
  devices: readonly { id: string; personId: string; tokenHash: Buffer }[],
  at: Date,
): Promise<void> {
  for (const { id, personId, tokenHash } of devices)
    await sql`insert into device (id, token_hash, person_id, created_at, last_seen_at)
      select ${id}, ${tokenHash}, ${personId}::uuid, ${at}::timestamptz, ${at}::timestamptz
      where not exists (select from device d where d.person_id = ${personId}::uuid)`.execute(tx)
}

/** The session of a token, ended or not. */
export async function findSession(tx: Tx, tokenHash: Buffer): Promise<SessionRecord | undefined> {
  const row = await tx
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select(personColumns)
    .select(['session.id as session_id', 'session.last_active_at', 'session.expires_at', 'session.ended_at'])
    .select('session.fresh_until')
    .where('session.token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.session_id,
    person: toPerson(row),
    lastActiveAt: row.last_active_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
    freshUntil: row.fresh_until,
  }
}

/** Writes down when a session was last used. */
export async function touchSession(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('session').set({ last_active_at: at }).where('id', '=', id).execute()
}

/** Ends a session, once. */
export async function endSession(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('session').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute()
}

/** Ends every session of a person. */
export async function endSessionsOf(tx: Tx, personId: string, at: Date): Promise<void> {
  await tx
    .updateTable('session')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Forgets guesses, challenges and sessions that can no longer matter. */
export async function forgetBefore(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('sign_in_guess').where('at', '<', before).execute()
  await tx.deleteFrom('sign_in_challenge').where('expires_at', '<', before).execute()
  await tx.deleteFrom('session').where('expires_at', '<', before).execute()
}
