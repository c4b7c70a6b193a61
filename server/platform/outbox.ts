import { sql } from 'kysely'
import type { Clock } from './clock.ts'
import type { Database } from './database/open-database.ts'
import { withTenant, type Tx } from './database/transaction.ts'

/** What is done with entries of one topic. A thrown error means: try again later. */
export type TopicWork = (payload: unknown) => Promise<void>
/** Work that brings something up to date: entries with the same payload that wait at its start are done with it. */
export interface CoalescingWork {
  readonly coalesced: TopicWork
}
export type Topics = Readonly<Record<string, TopicWork | CoalescingWork>>

interface Entry {
  readonly id: number
  readonly topic: string
  readonly payload: unknown
  readonly attempts: number
}

const worker = { role: 'app_accounts', state: null, personId: null } as const
const LEASE_MS = 120_000
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
 * An entry is leased, not locked, while it is worked on: no transaction waits for a mail server.
 */
export async function drainOutbox(
  database: Database,
  clock: Clock,
  topics: Topics,
  mayGoOn: () => boolean = () => true,
): Promise<number> {
  let taken = 0
  while (mayGoOn()) {
    const entry = await withTenant(database, worker, (tx) => lease(tx, clock.now()))
    if (!entry) break
    await attempt(database, clock, topics, entry)
    taken += 1
  }
  return taken
}

async function attempt(database: Database, clock: Clock, topics: Topics, entry: Entry): Promise<void> {
  const same = isCoalescing(topics[entry.topic])
    ? await withTenant(database, worker, (tx) => waitingLike(tx, entry))
    : []
  const failure = await perform(topics, entry)
  await withTenant(database, worker, async (tx) => {
    await settle(tx, entry, clock.now(), failure)
    if (failure === undefined && same.length > 0) await finish(tx, same, clock.now())
  })
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
async function lease(tx: Tx, now: Date): Promise<Entry | undefined> {
  const next = tx
    .selectFrom('outbox')
    .select('id')
    .where('done_at', 'is', null)
    .where('due_at', '<=', now)
    .where('attempts', '<', MOST_ATTEMPTS)
    .orderBy('due_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
  return tx
    .updateTable('outbox')
    .set({ due_at: new Date(now.getTime() + LEASE_MS), attempts: sql`attempts + 1` })
    .where('id', '=', next)
    .returning(['id', 'topic', 'payload', 'attempts'])
    .executeTakeFirst()
}

async function settle(tx: Tx, entry: Entry, now: Date, failure: string | undefined): Promise<void> {
  const wait = Math.min(LONGEST_WAIT_MS, 5_000 * 2 ** entry.attempts)
  const outcome =
    failure === undefined
      ? { done_at: now, last_error: null }
      : { due_at: new Date(now.getTime() + wait), last_error: failure }
  await tx.updateTable('outbox').set(outcome).where('id', '=', entry.id).execute()
}

/** Removes entries that were done before a time. */
export async function forgetSent(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('outbox').where('done_at', '<', before).execute()
}

export interface OutboxWorker {
  wake(): void
  /**
   * Begins no further entry and ends after the one in hand, or after a moment where that takes longer: it is then done
   * again, from its beginning, once its lease has run out.
   */
  stop(): Promise<void>
}

const POLL_MS = 1_500
const LAST_ENTRY_MS = 2_000

/** Drains the outbox whenever woken, and by itself every second or so; `drain` asks between entries whether to go on. */
export function startOutbox(
  drain: (mayGoOn: () => boolean) => Promise<unknown>,
  onError: (error: unknown) => void,
): OutboxWorker {
  let running: Promise<unknown> | undefined
  let again = false
  let isStopping = false
  const run = (): void => {
    if (isStopping) return
    again = running !== undefined
    running ??= drain(() => !isStopping)
      .catch(onError)
      .finally(() => {
        running = undefined
        if (again) run()
      })
  }
  const timer = setInterval(run, POLL_MS)
  timer.unref()
  const stop = async (): Promise<void> => {
    clearInterval(timer)
    isStopping = true
    await Promise.race([running, new Promise((resolve) => setTimeout(resolve, LAST_ENTRY_MS))])
  }
  return { wake: run, stop }
}
