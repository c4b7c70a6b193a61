import { sql, type Kysely } from 'kysely'

/**
 * What States wrote in their own words, one row a piece, with the words a search compares. What is public stands in a
 * partition of its own: the public reads that one and nothing else, and its full-text index can be used, which a policy
 * with a condition would prevent (the match operator is not leakproof).
 */
export async function up(db: Kysely<never>): Promise<void> {
  await createNarrative(db)
  await protect(db)
  await freezeWithAnswers(db)
  await sql`insert into outbox (topic, payload, created_at, due_at)
    select 'narratives.recompute', '{}', now(), now() where exists (select from results_stamp)`.execute(db)
}

async function createNarrative(db: Kysely<never>): Promise<void> {
  await sql`create table narrative (
    state_id text not null,
    cycle_id uuid not null constraint narrative_has_cycle references cycle,
    edition text not null default 'running' constraint narrative_edition_is_a_name check (edition ~ '^[a-z0-9][a-z0-9.-]{0,31}$'),
    release text not null constraint narrative_release_is_known check (release in ('R1', 'R2', 'R3')),
    question_id text not null,
    place text not null,
    submission_id uuid not null,
    position integer not null,
    kind text not null constraint narrative_kind_is_known
      check (kind in ('text', 'entry', 'practice', 'need', 'offer', 'other', 'note')),
    pillar text,
    headings text[] not null,
    language text,
    way text not null,
    title text,
    body text not null,
    codes jsonb not null,
    consent boolean,
    words tsvector not null,
    constraint narrative_pkey primary key (cycle_id, edition, state_id, question_id, place, release)
  ) partition by list (release)`.execute(db)
  await sql`create table narrative_public partition of narrative for values in ('R3')`.execute(db)
  await sql`create table narrative_closed partition of narrative for values in ('R1', 'R2')`.execute(db)
  await sql`create index narrative_by_words on narrative using gin (words)`.execute(db)
  await sql`create index narrative_by_kind on narrative (kind, cycle_id, edition)`.execute(db)
}

async function protect(db: Kysely<never>): Promise<void> {
  for (const table of ['narrative', 'narrative_public', 'narrative_closed']) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
    await sql`alter table ${sql.table(table)} force row level security`.execute(db)
  }
  await sql`create policy narrative_of_own_state on narrative to app_rw
    using (state_id = (select current_setting('app.state', true)))
    with check (edition = 'running' and state_id = (select current_setting('app.state', true)))`.execute(db)
  await sql`create policy narrative_for_secretariat on narrative for select to app_secretariat using (true)`.execute(db)
  await sql`create policy narrative_into_release on narrative for insert to app_secretariat
    with check (edition <> 'running' and release = 'R3')`.execute(db)
  await sql`create policy narrative_public_is_public on narrative_public for select to app_public using (true)`.execute(
    db,
  )
  // Read through the whole only: nobody is granted this partition itself.
  await sql`create policy narrative_closed_for_secretariat on narrative_closed for select to app_secretariat using (true)`.execute(
    db,
  )
  await sql`grant select, insert, delete on narrative to app_rw`.execute(db)
  await sql`grant select, insert on narrative to app_secretariat`.execute(db)
  await sql`grant select on narrative_public to app_public`.execute(db)
}

/** When answers are copied into a release, their texts go with them, and are frozen too. */
async function freezeWithAnswers(db: Kysely<never>): Promise<void> {
  await sql`create function copy_narratives() returns trigger language plpgsql as $$
    begin
      insert into narrative (state_id, cycle_id, edition, release, question_id, place, submission_id, position, kind, pillar,
        headings, language, way, title, body, codes, consent, words)
      select distinct on (n.state_id, n.question_id, n.place) n.state_id, n.cycle_id, a.edition, n.release, n.question_id, n.place,
        n.submission_id, n.position, n.kind, n.pillar, n.headings, n.language, n.way, n.title, n.body, n.codes, n.consent, n.words
      from narrative n join added a on n.state_id = a.state_id and n.cycle_id = a.cycle_id
        and n.submission_id = a.submission_id and n.question_id = a.question_id
      where a.edition <> 'running' and a.release = 'R3' and n.release = 'R3' and n.edition <> a.edition
      order by n.state_id, n.question_id, n.place, (n.edition = 'running') desc
      on conflict do nothing;
      return null;
    end $$`.execute(db)
  await sql`create trigger narratives_follow_answers after insert on submitted_answer
    referencing new table as added for each statement execute function copy_narratives()`.execute(db)
  await sql`create trigger narrative_edition_is_frozen before update or delete on narrative
    for each row when (old.edition <> 'running') execute function refuse_change_of_edition()`.execute(db)
  await sql`create trigger narrative_edition_is_closed before insert on narrative
    for each row when (new.edition <> 'running') execute function refuse_late_row()`.execute(db)
}
