import { sql, type Kysely } from 'kysely'

/**
 * How far a State opens an answer is a level; a release is a frozen, published dataset. Policies, keys and partitions
 * follow a renamed column by themselves; a view keeps the names it gave, and functions and kept receipts are text.
 * Canonical bytes of submissions, events and the audit keep the word they were hashed with. No table of answers is
 * rewritten, so that this takes moments; but a program of before does not know the new name and is stopped first.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const table of ['observation', 'submitted_answer', 'silence', 'narrative']) {
    await sql`alter table ${sql.table(table)} rename column release to level`.execute(db)
    await sql`alter table ${sql.table(table)} rename constraint ${sql.id(`${table}_release_is_known`)}
      to ${sql.id(`${table}_level_is_known`)}`.execute(db)
  }
  await sql`alter view narrative_published rename column release to level`.execute(db)
  for (const statement of [...copies, ...receipts]) await sql.raw(statement).execute(db)
}

/** As in 0040 and 0037, with the new name. */
const copies = [
  `create or replace function copy_silence() returns trigger language plpgsql as $$
    begin
      insert into silence (state_id, cycle_id, edition, level, submission_id, blank, not_asked)
      select distinct on (s.state_id) s.state_id, s.cycle_id, a.edition, s.level, s.submission_id, s.blank, s.not_asked
      from silence s join (select distinct state_id, cycle_id, edition, submission_id from added where edition <> 'running') a
        on s.state_id = a.state_id and s.cycle_id = a.cycle_id and s.submission_id = a.submission_id
      where s.level = 'R3' and s.audience <> 'secretariat' and s.edition <> a.edition
      order by s.state_id, (s.edition = 'running') desc
      on conflict do nothing;
      return null;
    end $$`,
  `create or replace function copy_narratives() returns trigger language plpgsql as $$
    begin
      insert into narrative (state_id, cycle_id, edition, level, question_id, place, submission_id, position, kind, pillar,
        headings, language, way, title, body, codes, consent, words)
      select distinct on (n.state_id, n.question_id, n.place) n.state_id, n.cycle_id, a.edition, n.level, n.question_id, n.place,
        n.submission_id, n.position, n.kind, n.pillar, n.headings, n.language, n.way, n.title, n.body, n.codes, n.consent, n.words
      from narrative n join added a on n.state_id = a.state_id and n.cycle_id = a.cycle_id
        and n.submission_id = a.submission_id and n.question_id = a.question_id
      where a.edition <> 'running' and a.level = 'R3' and n.level = 'R3' and n.edition <> a.edition
      order by n.state_id, n.question_id, n.place, (n.edition = 'running') desc
      on conflict do nothing;
      return null;
    end $$`,
]

/** A receipt is given once more to whoever submits again with the same key, in the words of today's contract. */
const receipts = [
  // The owner too is bound by row-level policies, and none lets it change rows.
  'alter table idempotency no force row level security',
  `update idempotency set response = (response::jsonb - 'release') || jsonb_build_object('answerLevels', response::jsonb -> 'release')
    where route like 'submitReply %' and response::jsonb -> 'release' is not null`,
  'alter table idempotency force row level security',
]
