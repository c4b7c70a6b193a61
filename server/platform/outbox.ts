import { sql } from 'kysely'
import type { Clock } from './clock.ts'
import type { Database } from './database/open-database.ts'
import { withTenant, type Tx } from './database/transaction.ts'
import { newId } from './new-id.ts'

/** What is done with entries of one topic. A thrown error means: try again later. */
export type TopicWork = (payload: unknown) => Promise<void>
/** Work that brings something up to date: entries with the same payload that wait at its start are done with it. */
export interface CoalescingWork {
  readonly coalesced: TopicWork
}
export type Topics = Readonly<Record<string, TopicWork | CoalescingWork>>

/** Which entries a worker takes, so that what people wait for never stands behind long work: these topics, or all others. */
export interface Lane {
  readonly takes: 'these' | 'others'
  readonly topics: readonly string[]
}

export interface DrainOptions {
  /** Asked before each entry. */
  readonly mayGoOn?: () => boolean
  /** Every topic where nothing is said. */
  readonly lane?: Lane
  /** How often the lease of the entry in hand is renewed, in milliseconds. */
  readonly renewMs?: number
}

interface Entry {
  readonly id: number
  readonly topic: string
  readonly payload: unknown
  readonly attempts: number
  /** Under which it was taken. */
  readonly lease: string
}

const worker = { role: 'app_accounts', state: null, personId: null } as const
const LEASE_MS = 120_000
const RENEW_MS = LEASE_MS / 4
const LONGEST_WAIT_MS = 3_600_000
/** After about a day of failures an entry is left for a person to look at. */
export const MOST_ATTEMPTS = 30

/**
 * Leaves something to be done after the transaction commits: it happens exactly when the change does, or at `dueAt`
 * where that is later.
 */
export async function enqueue(tx: Tx, topic: string, payload: object, now: Date, dueAt = now): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({ topic, payload: JSON.stringify(payload), created_at: now, due_at: dueAt })
    .execute()
}

/**
 * Does everything that is due, as long as it may, and returns how many entries it took.
 * An entry is leased, not locked, while it is worked on: no transaction waits for a mail server. The lease is renewed as
 * long as the work goes on, so that nobody else begins it meanwhile; it runs out where the process has died.
 */
export async function drainOutbox(
  database: Database,
  clock: Clock,
  topics: Topics,
  { mayGoOn = () => true, lane, renewMs = RENEW_MS }: DrainOptions = {},
): Promise<number> {
  let taken = 0
  while (mayGoOn()) {
    const entry = await withTenant(database, worker, (tx) => lease(tx, clock.now(), lane))
    if (!entry) break
    await attempt({ database, clock, topics, renewMs }, entry)
    taken += 1
  }
  return taken
}

interface Attempting {
  readonly database: Database
  readonly clock: Clock
  readonly topics: Topics
  readonly renewMs: number
}

async function attempt({ database, clock, topics, renewMs }: Attempting, entry: Entry): Promise<void> {
  const same = isCoalescing(topics[entry.topic])
    ? await withTenant(database, worker, (tx) => waitingLike(tx, entry))
    : []
  const renewing = keepRenewing(database, clock, entry, renewMs)
  const failure = await perform(topics, entry)
  await renewing.stop()
  await withTenant(database, worker, async (tx) => {
    await settle(tx, entry, clock.now(), failure)
    if (failure === undefined && same.length > 0) await finish(tx, same, clock.now())
  })
}

/** Renews the lease again and again; `stop` ends once no renewal is under way. */
function keepRenewing(database: Database, clock: Clock, entry: Entry, everyMs: number): { stop(): Promise<void> } {
  let renewal: Promise<void> | undefined
  const renew = async (): Promise<void> => {
    const due_at = new Date(clock.now().getTime() + LEASE_MS)
    await withTenant(database, worker, (tx) => stillOurs(tx, entry).set({ due_at }).execute())
  }
  const timer = setInterval(() => {
    // A renewal that fails leaves the lease as it was: the next one comes before it runs out.
    renewal ??= renew()
      .catch(() => undefined)
      .finally(() => (renewal = undefined))
  }, everyMs).unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await renewal
    },
  }
}

/** The entry as it was leased: once another has taken it over, or it is done, nothing is written to it any more. */
function stillOurs(tx: Tx, { id, lease: ours }: Entry) {
  return tx.updateTable('outbox').where('id', '=', id).where('lease', '=', ours).where('done_at', 'is', null)
}

function isCoalescing(work: Topics[string] | undefined): work is CoalescingWork {
  return work !== undefined && typeof work !== 'function'
}

/** Entries that wait for the same work. They are committed, so the work about to start sees what they are about. */
async function waitingLike(tx: Tx, { id, topic, payload }: Entry): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select('id')
    .where('done_at', 'is', null)
    .where('topic', '=', topic)
    .where(sql<boolean>`payload = ${JSON.stringify(payload)}::jsonb`)
    .where('id', '<>', id)
    .execute()
  return rows.map((row) => row.id)
}

async function finish(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  await tx.updateTable('outbox').set({ done_at: now, last_error: null }).where('id', 'in', ids).execute()
}

async function perform(topics: Topics, entry: Entry): Promise<string | undefined> {
  try {
    const work = topics[entry.topic]
    if (!work) return `no work is known for the topic ${entry.topic}`
    await (isCoalescing(work) ? work.coalesced : work)(entry.payload)
    return undefined
  } catch (error) {
    // Kept with the entry and tried again: whoever runs the installation sees it under `npm run admin -- status`.
    return error instanceof Error ? error.message.slice(0, 300) : 'unknown'
  }
}

/** Takes the next due entry; several instances never take the same one. */
async function lease(tx: Tx, now: Date, lane?: Lane): Promise<Entry | undefined> {
  const next = tx
    .selectFrom('outbox')
    .select('id')
    .where('done_at', 'is', null)
    .where('due_at', '<=', now)
    .where('attempts', '<', MOST_ATTEMPTS)
    .$if(lane !== undefined, (query) =>
      query.where('topic', lane?.takes === 'these' ? 'in' : 'not in', lane?.topics ?? []),
    )
    .orderBy('due_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
  const ours = newId()
  const taken = await tx
    .updateTable('outbox')
    .set({ due_at: new Date(now.getTime() + LEASE_MS), attempts: sql`attempts + 1`, lease: ours })
    .where('id', '=', next)
    .returning(['id', 'topic', 'payload', 'attempts'])
    .executeTakeFirst()
  return taken && { ...taken, lease: ours }
}

async function settle(tx: Tx, entry: Entry, now: Date, failure: string | undefined): Promise<void> {
  const wait = Math.min(LONGEST_WAIT_MS, 5_000 * 2 ** entry.attempts)
  const outcome =
    failure === undefined
      ? { done_at: now, last_error: null, lease: null }
      : { due_at: new Date(now.getTime() + wait), last_error: failure, lease: null }
  await stillOurs(tx, entry).set(outcome).execute()
}

/**
 * Entries of a topic that failed are due at once, with as many attempts before them as new ones, also those that were given
 * up: those whose payload holds these members. For whoever has mended the cause, or wants to see whether it is mended.
 * What somebody works on just then is left to them; where their lease has run out, nothing they say later counts.
 */
export async function tryFailedAgain(tx: Tx, topic: string, holding: object, now: Date): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ due_at: now, attempts: 0, lease: null })
    .where('topic', '=', topic)
    .where('done_at', 'is', null)
    .where('last_error', 'is not', null)
    .where((eb) => eb.or([eb('lease', 'is', null), eb('due_at', '<=', now)]))
    .where(sql<boolean>`payload @> ${JSON.stringify(holding)}::jsonb`)
    .execute()
}

/** Removes entries that were done before a time. */
export async function forgetSent(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('outbox').where('done_at', '<', before).execute()
}
