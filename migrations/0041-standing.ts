import { sql, type Kysely } from 'kysely'

/** Why a release is held; when a running export was last heard of. Which release stands is read from `cycle_edition`. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table release add column held_because text
    constraint release_held_because_is_known check (held_because in ('takenBack', 'overtaken'))`,
  // The owner too is bound by row-level policies, and none lets it change rows.
  'alter table release no force row level security',
  `update release set held_because = 'takenBack' where status = 'held'`,
  'alter table release force row level security',
  `alter table release add constraint release_held_says_why check (status <> 'held' or held_because is not null)`,
  'alter table release drop column superseded_by',
  'alter table export_job add column seen_at timestamptz',
  'alter table export_job no force row level security',
  'update export_job set seen_at = started_at',
  'alter table export_job force row level security',
]
