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

export async function setPersonLocale(tx: Tx, personId: string, locale: string): Promise<void> {
  await tx.updateTable('person').set({ locale }).where('id', '=', personId).execute()
}

export interface NewChallenge {
  readonly id: string
  readonly personId: string
  readonly tokenHash: Buffer
  readonly codeHash: Buffer | null
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function insertChallenge(tx: Tx, challenge: NewChallenge): Promise<void> {
  await tx
    .insertInto('sign_in_challenge')
    .values({
      id: challenge.id,
      person_id: challenge.personId,
      token_hash: challenge.tokenHash,
      code_hash: challenge.codeHash,
      created_at: challenge.createdAt,
      expires_at: challenge.expiresAt,
    })
    .execute()
}

/** Challenges made for a person since a time; bounds how many mails one address gets. */
export async function countChallengesSince(tx: Tx, personId: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('sign_in_challenge')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('created_at', '>', since)
    .where('code_hash', 'is not', null)
    .executeTakeFirst()
  return row?.count ?? 0
}

/** The person a token was sent to, however old it is. */
export async function findPersonByToken(tx: Tx, tokenHash: Buffer): Promise<string | undefined> {
  const row = await tx
    .selectFrom('sign_in_challenge')
    .select('person_id')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row?.person_id
}

/** Consumes a token that is still good, once, whoever comes first; returns whose it was. */
export async function consumeToken(tx: Tx, tokenHash: Buffer, now: Date): Promise<string | undefined> {
  const row = await tx
    .updateTable('sign_in_challenge')
    .set({ consumed_at: now })
    .where('token_hash', '=', tokenHash)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('person_id')
    .executeTakeFirst()
  return row?.person_id
}

/** Codes of an address that are still good. */
export async function openCodes(
  tx: Tx,
  email: string,
  now: Date,
): Promise<readonly { id: string; personId: string; codeHash: Buffer }[]> {
  const rows = await tx
    .selectFrom('sign_in_challenge as challenge')
    .innerJoin('person', 'person.id', 'challenge.person_id')
    .select(['challenge.id', 'challenge.person_id', 'challenge.code_hash'])
    .where('person.email', '=', email)
    .where('challenge.consumed_at', 'is', null)
    .where('challenge.expires_at', '>', now)
    .execute()
  return rows.flatMap(({ id, person_id, code_hash }) =>
    code_hash ? [{ id, personId: person_id, codeHash: code_hash }] : [],
  )
}

/** Uses up the open codes, with their links, of a person who has signed in; the links of invitations stay good. */
export async function consumeCodes(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('sign_in_challenge')
    .set({ consumed_at: now })
    .where('person_id', '=', personId)
    .where('code_hash', 'is not', null)
    .where('consumed_at', 'is', null)
    .execute()
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

export async function insertSession(
  tx: Tx,
  session: { id: string; personId: string; tokenHash: Buffer; at: Date; expiresAt: Date },
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
    })
    .execute()
}

/** The session of a token, ended or not. */
export async function findSession(tx: Tx, tokenHash: Buffer): Promise<SessionRecord | undefined> {
  const row = await tx
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select(personColumns)
    .select(['session.id as session_id', 'session.last_active_at', 'session.expires_at', 'session.ended_at'])
    .where('session.token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.session_id,
    person: toPerson(row),
    lastActiveAt: row.last_active_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
  }
}

export async function touchSession(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('session').set({ last_active_at: at }).where('id', '=', id).execute()
}

export async function endSession(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('session').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute()
}

/** Forgets guesses, challenges and sessions that can no longer matter. */
export async function forgetBefore(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('sign_in_guess').where('at', '<', before).execute()
  await tx.deleteFrom('sign_in_challenge').where('expires_at', '<', before).execute()
  await tx.deleteFrom('session').where('expires_at', '<', before).execute()
}
