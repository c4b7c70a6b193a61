import { sql, type Kysely } from 'kysely'

/**
 * When a State decided who sees what of its reply: beside the decision, where the secretariat reads it once the reply has
 * been submitted. The log, which has the time too, is the State's alone.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'alter table release_level add column decided_at timestamptz',
  // Decisions only grow, and the owner too is bound by row-level policies: both rest while the time is written beside them.
  'alter table release_level disable trigger release_level_is_append_only',
  'alter table release_level no force row level security',
  'alter table answer_event no force row level security',
  `update release_level l set decided_at = e.at from answer_event e
    where e.state_id = l.state_id and e.reply_id = l.reply_id and e.seq = l.seq`,
  'alter table answer_event force row level security',
  'alter table release_level force row level security',
  'alter table release_level enable trigger release_level_is_append_only',
  'alter table release_level alter column decided_at set not null',
]
