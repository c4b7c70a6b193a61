import { sql } from 'kysely'
import type { Tx } from '#server/platform/database/transaction.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Audience } from './audience.ts'

/** The edition that follows every submission; every other name is that of a release, which never changes. */
export const running = 'running'

/** What a reader reads of a cycle: a named, frozen edition, or the provisional running one. */
export interface Edition {
  readonly edition: string
  readonly provisional: boolean
}

/** For each cycle the edition to read. */
export type Editions = ReadonlyMap<string, string>

/**
 * The edition of one cycle for an audience. The public reads the one named for the cycle, the secretariat the running
 * one, unless another is wished; one that is not there, or not published, is refused.
 */
export async function editionOf(tx: Tx, cycleId: string, audience: Audience, wished?: string): Promise<Edition> {
  if (wished !== undefined) {
    const known = await readEditions(tx, cycleId, audience)
    return known.includes(wished) ? described(wished) : refuse('edition.notFound')
  }
  return described((await editionsOf(tx, [cycleId], audience)).get(cycleId) ?? running)
}

function described(edition: string): Edition {
  return { edition, provisional: edition === running }
}

/** The editions of several cycles that an audience reads without wishing for one, for a trend or a list. */
export async function editionsOf(tx: Tx, cycleIds: readonly string[], audience: Audience): Promise<Editions> {
  const all = new Map(cycleIds.map((id) => [id, running]))
  if (audience === 'secretariat' || cycleIds.length === 0) return all
  const { rows } = await sql<{ cycleId: string; edition: string }>`select cycle_id as "cycleId", edition
    from cycle_edition where cycle_id = any(${cycleIds}::uuid[])`.execute(tx)
  for (const { cycleId, edition } of rows) all.set(cycleId, edition)
  return all
}

/** Editions of a cycle that an audience may read: the releases, latest first, then the running one. */
export async function readEditions(tx: Tx, cycleId: string, audience: Audience): Promise<readonly string[]> {
  const { rows } = await sql<{ edition: string }>`select s.edition from results_stamp s
    where s.cycle_id = ${cycleId} and s.edition <> ${running}
      and (${audience} = 'secretariat' or s.published_at is not null
        or exists (select from cycle_edition e where e.cycle_id = s.cycle_id and e.edition = s.edition))
    order by s.computed_at desc, s.edition desc`.execute(tx)
  return [...rows.map(({ edition }) => edition), running]
}

/** Lets the public read an edition of these cycles from now on; earlier editions stay readable where they are wished. */
export async function publishEdition(tx: Tx, cycleIds: readonly string[], edition: string, at: Date): Promise<void> {
  await sql`update results_stamp set published_at = coalesce(published_at, ${at})
    where edition = ${edition} and cycle_id = any(${cycleIds}::uuid[])`.execute(tx)
  await sql`insert into cycle_edition (cycle_id, edition)
    select cycle_id, edition from results_stamp where edition = ${edition} and cycle_id = any(${cycleIds}::uuid[])
    on conflict (cycle_id) do update set edition = excluded.edition`.execute(tx)
}
