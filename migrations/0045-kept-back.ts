import { sql, type Kysely } from 'kysely'

/**
 * What a State keeps back is counted as a kind of its own, and a reply of which no answer is public is no public reply:
 * everything is computed anew from the submissions, where anything was computed.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`insert into outbox (topic, payload, created_at, due_at)
    select 'results.recompute', '{}', now(), now() where exists (select from results_stamp)`.execute(db)
}
