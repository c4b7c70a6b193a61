import { sql, type Kysely } from 'kysely'

/**
 * Whose work an entry of the outbox is: until now only the number of attempts said so, which begins anew where somebody
 * asks for what failed to be tried again, and nothing told an entry in hand from one that waits.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table outbox add column lease uuid`.execute(db)
  await sql`comment on column outbox.lease is 'set while somebody works on the entry; it holds until due_at'`.execute(
    db,
  )
}
