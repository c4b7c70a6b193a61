import { sql, type Kysely } from 'kysely'

/**
 * What a reply says is found by its State even before a table has statistics: with two indexes that begin with the cycle,
 * PostgreSQL chose by chance, and read a whole cycle to find one reply, again and again while a cycle was computed anew.
 * The key of `observation` begins as `observation_by_series` did.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`drop index observation_by_series`.execute(db)
  await sql`drop index observation_by_state`.execute(db)
  await sql`create index observation_by_state on observation (state_id, cycle_id, edition)`.execute(db)
  await sql`drop index submitted_answer_by_question`.execute(db)
  await sql`create index submitted_answer_by_question on submitted_answer (question_id, cycle_id, edition)`.execute(db)
}
