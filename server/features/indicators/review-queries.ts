import { sql } from 'kysely'
import { asRole, type Tx } from '#server/platform/database/transaction.ts'
import type { Audience, GroupFigures } from './aggregate-queries.ts'
import { running } from './edition-queries.ts'
import type { Place } from './queries.ts'

/** One State's reply to a cycle is computed anew, as after a decision on its small counts. */
export const projectTopic = 'results.project'

/** Whether a State asked that its small counts be withheld from the public in this cycle. */
export async function asksToWithholdSmall(tx: Tx, { state, cycleId }: Place): Promise<boolean> {
  const { rows } =
    await sql<object>`select from small_number_request where cycle_id = ${cycleId} and state_id = ${state}`.execute(tx)
  return rows.length > 0
}

/** Aggregates of every indicator's total in the running edition, for one audience. */
export async function readTotals(
  tx: Tx,
  cycleId: string,
  audience: Audience,
): Promise<ReadonlyMap<string, readonly GroupFigures[]>> {
  const { rows } = await sql<{ indicator: string; groups: GroupFigures[] }>`select indicator, groups from aggregate
    where cycle_id = ${cycleId} and edition = ${running} and audience = ${audience} and breakdown = ''`.execute(tx)
  return new Map(rows.map(({ indicator, groups }) => [indicator, groups]))
}

export interface SmallNumberRequest {
  readonly state: string
  readonly note: string
  readonly personId: string
  readonly at: Date
  /** Recorded by the State's own team, not by the secretariat on its behalf. */
  readonly byState: boolean
}

export async function readSmallNumberRequests(tx: Tx, cycleId: string): Promise<readonly SmallNumberRequest[]> {
  const { rows } = await sql<SmallNumberRequest>`select state_id as state, note, person_id as "personId", at,
      by_state as "byState" from small_number_request where cycle_id = ${cycleId} order by state_id`.execute(tx)
  return rows
}

/** Any number; the same in every instance. */
const REQUEST_LOCK = 7_455_273

/** Waits until no release is about to appear: until the transaction ends, none will without the request it records. */
export async function lockForRequest(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${REQUEST_LOCK})`.execute(tx)
}

/** A State of whose small counts was decided, and whose results do not follow yet. */
export interface Unfollowed {
  readonly cycleId: string
  readonly state: string
  /** Whether computing them failed: it is tried again later and later, and in the end no more. */
  readonly hasFailed: boolean
}

/**
 * Waits until no request about small counts is being recorded: until the transaction ends, no further one is, so that what
 * is read then (`readUnfollowed`) still holds when a release appears.
 */
export async function holdRequests(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${REQUEST_LOCK})`.execute(tx)
}

/**
 * What computed from replies to these cycles does not follow the requests about small counts that States have made yet.
 * The outbox is read by the role that keeps it.
 */
export async function readUnfollowed(tx: Tx, cycleIds: readonly string[]): Promise<readonly Unfollowed[]> {
  return asRole(tx, 'app_accounts', async () => {
    const { rows } = await sql<Unfollowed>`select payload ->> 'cycleId' as "cycleId", payload ->> 'state' as state,
        bool_or(last_error is not null) as "hasFailed" from outbox
      where topic = ${projectTopic} and done_at is null and payload ->> 'cycleId' = any(${cycleIds}::text[])
      group by 1, 2 order by 1, 2`.execute(tx)
    return rows
  })
}

export async function writeSmallNumberRequest(tx: Tx, cycleId: string, request: SmallNumberRequest): Promise<void> {
  await sql`delete from small_number_request where cycle_id = ${cycleId} and state_id = ${request.state}`.execute(tx)
  const { state, note, personId, at, byState } = request
  await sql`insert into small_number_request (cycle_id, state_id, note, person_id, at, by_state)
    values (${cycleId}, ${state}, ${note}, ${personId}, ${at}, ${byState})`.execute(tx)
}

export async function removeSmallNumberRequest(tx: Tx, cycleId: string, state: string): Promise<void> {
  await sql`delete from small_number_request where cycle_id = ${cycleId} and state_id = ${state}`.execute(tx)
}

export async function isInvited(tx: Tx, { cycleId, state }: Place): Promise<boolean> {
  const { rows } =
    await sql<object>`select from cycle_state where cycle_id = ${cycleId} and state_id = ${state}`.execute(tx)
  return rows.length > 0
}
