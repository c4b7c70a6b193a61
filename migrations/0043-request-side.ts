import { sql, type Kysely } from 'kysely'

/**
 * Whether a State recorded its request about small counts itself, or the secretariat on a letter: kept as it was, as a
 * person may be on both sides, or come to be. For requests of before, membership is all that is known.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'alter table small_number_request add column by_state boolean not null default false',
  // The owner too is bound by row-level policies, and none lets it change requests or see memberships.
  'alter table small_number_request no force row level security',
  'alter table membership no force row level security',
  `update small_number_request r set by_state = exists
    (select from membership m where m.person_id = r.person_id and m.state_id = r.state_id)`,
  'alter table membership force row level security',
  'alter table small_number_request force row level security',
  'alter table small_number_request alter column by_state drop default',
]
