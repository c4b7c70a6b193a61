import { sql } from 'kysely'
import type { Tx } from '#server/platform/database/transaction.ts'

export interface SavedRow {
  readonly id: string
  readonly personId: string
  readonly title: string
  readonly note: string
  readonly address: string
  readonly sharing: 'private' | 'link' | 'colleagues'
  readonly createdAt: Date
}

const columns = sql`analysis_id as id, person_id as "personId", title, note, address, sharing, created_at as "createdAt"`

export async function insertSaved(tx: Tx, row: SavedRow): Promise<void> {
  await sql`insert into saved_analysis (analysis_id, person_id, title, note, address, sharing, created_at)
    values (${row.id}, ${row.personId}, ${row.title}, ${row.note}, ${row.address}, ${row.sharing}, ${row.createdAt})`.execute(
    tx,
  )
}

/** One that this person may read: own, or shared. */
export async function findSaved(tx: Tx, id: string): Promise<SavedRow | undefined> {
  const { rows } = await sql<SavedRow>`select ${columns} from saved_analysis where analysis_id::text = ${id}`.execute(
    tx,
  )
  return rows[0]
}

/** Own ones and those shared with colleagues; what is shared by link is only in its author's list. Latest first. */
export async function readSaved(tx: Tx, personId: string): Promise<readonly SavedRow[]> {
  const { rows } = await sql<SavedRow>`select ${columns} from saved_analysis
    where person_id = ${personId} or sharing = 'colleagues' order by created_at desc, analysis_id desc limit 500`.execute(
    tx,
  )
  return rows
}

/** Removes an own one; whether there was one. */
export async function deleteSaved(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`delete from saved_analysis
    where analysis_id::text = ${id} and person_id::text = current_setting('app.person', true) returning analysis_id as id`.execute(
    tx,
  )
  return rows.length > 0
}
