import { sql, type Kysely } from 'kysely'

/** A correction may be discarded: one more step in the life of a reply. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table answer_event drop constraint answer_event_kind_is_known`.execute(db)
  await sql`alter table answer_event add constraint answer_event_kind_is_known check (kind in
    ('answer', 'merge', 'same', 'branch', 'late', 'release', 'ready', 'assign', 'submit', 'reopen', 'discard'))`.execute(
    db,
  )
}
