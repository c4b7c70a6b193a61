import { sql } from 'kysely'
import type { OwnList } from '#shared/contract/review.ts'
import type { Tx } from '#server/platform/database/transaction.ts'

interface ListRow {
  readonly id: string
  readonly titles: OwnList['titles']
  readonly states: string[]
  readonly cycles: string[]
  readonly createdAt: Date
}

const prefix = 'list-'

/** Lists that have not ended, each with its members now and the cycles that keep it. */
export async function readOwnLists(tx: Tx): Promise<readonly OwnList[]> {
  const { rows } =
    await sql<ListRow>`select substr(g.group_id, ${prefix.length + 1}) as id, g.names as titles, g.created_at as "createdAt",
      array(select m.state_id from state_group_member m where m.group_id = g.group_id order by 1) as states,
      array(select c.key from cycle c where exists (select from cycle_group_member f
        where f.cycle_id = c.cycle_id and f.group_id = g.group_id) order by c.reference_year desc, c.key) as cycles
    from state_group g where g.kind = 'list' and g.ended_at is null order by g.group_id`.execute(tx)
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
}

export interface NewList {
  readonly id: string
  readonly titles: OwnList['titles']
  readonly states: readonly string[]
}

/** Whether a list, even one that has ended, has this id. */
export async function isListId(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<object>`select from state_group where group_id = ${prefix + id}`.execute(tx)
  return rows.length > 0
}

/** Which of these codes belong to no State. */
export async function readUnknownStates(tx: Tx, states: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ code: string }>`select code from unnest(${states}::text[]) as code
    where not exists (select from state where state_id = code)`.execute(tx)
  return new Set(rows.map(({ code }) => code))
}

export async function writeList(tx: Tx, { id, titles, states }: NewList, at: Date): Promise<void> {
  await sql`insert into state_group (group_id, kind, name, names, created_at)
    values (${prefix + id}, 'list', ${titles.en}, ${JSON.stringify(titles)}, ${at})`.execute(tx)
  await sql`insert into state_group_member (group_id, state_id) select ${prefix + id}, unnest(${states}::text[])`.execute(
    tx,
  )
}

/** Gives a cycle that has opened already the members as they are now: from then on it keeps them. */
export async function freezeList(tx: Tx, id: string, cycleId: string): Promise<void> {
  await sql`insert into cycle_group_member (cycle_id, group_id, state_id)
    select ${cycleId}::uuid, group_id, state_id from state_group_member where group_id = ${prefix + id}`.execute(tx)
}

/** Ends a list; whether there was one. Cycles that open from now on do not get it. */
export async function endList(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql<object>`update state_group set ended_at = ${at}
    where group_id = ${prefix + id} and kind = 'list' and ended_at is null returning group_id`.execute(tx)
  await sql`delete from state_group_member where group_id = ${prefix + id}`.execute(tx)
  return rows.length > 0
}
