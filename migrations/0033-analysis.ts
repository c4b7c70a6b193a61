import { sql, type Kysely } from 'kysely'

/**
 * What counting needs besides the answers themselves: which questions of a reply were left open or not asked, by
 * release level; and the analyses that people keep and share.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await createSilence(db)
  await freezeWithAnswers(db)
  await createSavedAnalysis(db)
  await sql`create index submitted_answer_by_question on submitted_answer (cycle_id, edition, question_id)`.execute(db)
  await sql`create index observation_by_series on observation (cycle_id, edition, indicator)`.execute(db)
  await sql`insert into outbox (topic, payload, created_at, due_at)
    select 'analysis.recompute', '{}', now(), now() where exists (select from results_stamp)`.execute(db)
}

/** One row for each release level that any answer of the reply has: it also says that there is a reply to read. */
async function createSilence(db: Kysely<never>): Promise<void> {
  await sql`create table silence (
    state_id text not null,
    cycle_id uuid not null constraint silence_has_cycle references cycle,
    edition text not null default 'running' constraint silence_edition_is_a_name check (edition ~ '^[a-z0-9][a-z0-9.-]{0,31}$'),
    release text not null constraint silence_release_is_known check (release in ('R1', 'R2', 'R3')),
    submission_id uuid not null,
    blank text[] not null,
    not_asked text[] not null,
    constraint silence_pkey primary key (cycle_id, edition, state_id, release)
  )`.execute(db)
  await sql`alter table silence enable row level security`.execute(db)
  await sql`alter table silence force row level security`.execute(db)
  await sql`create policy silence_of_own_state on silence to app_rw
    using (state_id = (select current_setting('app.state', true)))
    with check (edition = 'running' and state_id = (select current_setting('app.state', true)))`.execute(db)
  await sql`create policy silence_for_secretariat on silence for select to app_secretariat using (true)`.execute(db)
  await sql`create policy silence_into_release on silence for insert to app_secretariat
    with check (edition <> 'running' and release = 'R3')`.execute(db)
  await sql`create policy silence_that_is_public on silence for select to app_public using (release = 'R3')`.execute(db)
  await sql`grant select, insert, delete on silence to app_rw`.execute(db)
  await sql`grant select, insert on silence to app_secretariat`.execute(db)
  await sql`grant select on silence to app_public`.execute(db)
}

/** When answers are copied into a release, what was silent in the same submissions goes with them, and is frozen too. */
async function freezeWithAnswers(db: Kysely<never>): Promise<void> {
  await sql`create function copy_silence() returns trigger language plpgsql as $$
    begin
      insert into silence (state_id, cycle_id, edition, release, submission_id, blank, not_asked)
      select distinct on (s.state_id) s.state_id, s.cycle_id, a.edition, s.release, s.submission_id, s.blank, s.not_asked
      from silence s join (select distinct state_id, cycle_id, edition, submission_id from added where edition <> 'running') a
        on s.state_id = a.state_id and s.cycle_id = a.cycle_id and s.submission_id = a.submission_id
      where s.release = 'R3' and s.edition <> a.edition
      order by s.state_id, (s.edition = 'running') desc
      on conflict do nothing;
      return null;
    end $$`.execute(db)
  await sql`create trigger silence_follows_answers after insert on submitted_answer
    referencing new table as added for each statement execute function copy_silence()`.execute(db)
  await sql`create trigger silence_edition_is_frozen before update or delete on silence
    for each row when (old.edition <> 'running') execute function refuse_change_of_edition()`.execute(db)
  await sql`create trigger silence_edition_is_closed before insert on silence
    for each row when (new.edition <> 'running') execute function refuse_late_row()`.execute(db)
}

async function createSavedAnalysis(db: Kysely<never>): Promise<void> {
  await sql`create table saved_analysis (
    analysis_id uuid not null constraint saved_analysis_pkey primary key,
    person_id uuid not null,
    title text not null constraint saved_analysis_title_is_short check (length(title) between 1 and 200),
    note text not null constraint saved_analysis_note_is_short check (length(note) <= 2000),
    address text not null constraint saved_analysis_address_is_ours
      check (length(address) <= 4000 and address ~ '^/submitted/analysis\\?'),
    sharing text not null constraint saved_analysis_sharing_is_known check (sharing in ('private', 'link', 'colleagues')),
    created_at timestamptz not null
  )`.execute(db)
  await sql`comment on table saved_analysis is 'private: its author only; link: who has its address; colleagues: everybody who reads submitted results'`.execute(
    db,
  )
  await sql`create index saved_analysis_by_person on saved_analysis (person_id)`.execute(db)
  await sql`alter table saved_analysis enable row level security`.execute(db)
  await sql`alter table saved_analysis force row level security`.execute(db)
  await sql`create policy saved_analysis_of_own on saved_analysis to app_secretariat
    using (person_id::text = (select current_setting('app.person', true)))
    with check (person_id::text = (select current_setting('app.person', true)))`.execute(db)
  await sql`create policy saved_analysis_shared on saved_analysis for select to app_secretariat
    using (sharing in ('link', 'colleagues'))`.execute(db)
  await sql`grant select, insert, delete on saved_analysis to app_secretariat`.execute(db)
}
