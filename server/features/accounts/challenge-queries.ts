import type { Tx } from '#server/platform/database/transaction.ts'

/** A link, a code, or both, as they are stored: as hashes. */
export interface NewChallenge {
  readonly id: string
  readonly personId: string
  readonly tokenHash: Buffer
  readonly codeHash: Buffer | null
  readonly createdAt: Date
  readonly expiresAt: Date
  /** The one session that the code confirms; without it, link and code sign in. */
  readonly sessionId?: string
}

/** Keeps a link, a code, or both, until they expire. */
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
      session_id: challenge.sessionId ?? null,
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

export interface ConsumedToken {
  readonly personId: string
  /** It waited in a mailbox for up to a week, and not for minutes. */
  readonly isInvitation: boolean
}

/** Consumes a token that is still good, once, whoever comes first; returns whose it was. */
export async function consumeToken(tx: Tx, tokenHash: Buffer, now: Date): Promise<ConsumedToken | undefined> {
  const row = await tx
    .updateTable('sign_in_challenge')
    .set({ consumed_at: now })
    .where('token_hash', '=', tokenHash)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', now)
    .where('session_id', 'is', null)
    .returning(['person_id', 'code_hash'])
    .executeTakeFirst()
  return row && { personId: row.person_id, isInvitation: row.code_hash === null }
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
    .where('challenge.session_id', 'is', null)
    .where('challenge.consumed_at', 'is', null)
    .where('challenge.expires_at', '>', now)
    .execute()
  return rows.flatMap(({ id, person_id, code_hash }) =>
    code_hash ? [{ id, personId: person_id, codeHash: code_hash }] : [],
  )
}

/** Codes for one session that are still good. */
export async function openConfirmations(
  tx: Tx,
  sessionId: string,
  now: Date,
): Promise<readonly { id: string; codeHash: Buffer }[]> {
  const rows = await tx
    .selectFrom('sign_in_challenge')
    .select(['id', 'code_hash'])
    .where('session_id', '=', sessionId)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
  return rows.flatMap(({ id, code_hash }) => (code_hash ? [{ id, codeHash: code_hash }] : []))
}

/** Uses a code up that has confirmed its session. */
export async function consumeConfirmation(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('sign_in_challenge').set({ consumed_at: now }).where('id', '=', id).execute()
}

/** Lets a session count as confirmed until a time. */
export async function setFresh(tx: Tx, sessionId: string, until: Date): Promise<void> {
  await tx.updateTable('session').set({ fresh_until: until }).where('id', '=', sessionId).execute()
}

/** Uses up everything that was sent to a person and is still good: links, codes, invitations. */
export async function consumeChallenges(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('sign_in_challenge')
    .set({ consumed_at: now })
    .where('person_id', '=', personId)
    .where('consumed_at', 'is', null)
    .execute()
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
