import { sql, type Kysely } from 'kysely'

/**
 * What is computed from submissions: observations, aggregates, and the answers a State made public.
 * All of it is a projection: it can be dropped and rebuilt from the submissions.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await createObservation(db)
  await createPublishedAnswer(db)
  await createAggregate(db)
}

async function createObservation(db: Kysely<never>): Promise<void> {
  await sql`create table observation (
    state_id text not null,
    cycle_id uuid not null constraint observation_has_cycle references cycle,
    indicator text not null,
    breakdown text not null default '',
    code text not null default '',
    status text not null constraint observation_status_is_known check (status in ('value', 'reason', 'blank', 'not-asked')),
    reason text,
    value double precision,
    category text,
    numerator double precision,
    denominator double precision,
    release text not null constraint observation_release_is_known check (release in ('R1', 'R2', 'R3')),
    flags text[] not null,
    footnotes jsonb not null,
    questions text[] not null,
    submission_id uuid not null,
    revision integer not null,
    constraint observation_pkey primary key (cycle_id, indicator, breakdown, code, state_id),
    constraint observation_value_has_value check (status <> 'value' or value is not null or category is not null),
    constraint observation_absence_has_no_value check (status = 'value' or (value is null and category is null))
  )`.execute(db)
  await sql`create index observation_by_state on observation (state_id, cycle_id)`.execute(db)
  await protect(db, 'observation')
  await sql`create policy observation_that_is_public on observation for select to app_public using (release = 'R3')`.execute(
    db,
  )
}

async function createPublishedAnswer(db: Kysely<never>): Promise<void> {
  await sql`create table published_answer (
    state_id text not null,
    cycle_id uuid not null constraint published_answer_has_cycle references cycle,
    submission_id uuid not null,
    revision integer not null,
    submitted_at timestamptz not null,
    section_id text not null,
    question_id text not null,
    position integer not null,
    answer jsonb not null,
    constraint published_answer_pkey primary key (cycle_id, state_id, question_id)
  )`.execute(db)
  await protect(db, 'published_answer')
  await sql`create policy published_answer_is_public on published_answer for select to app_public using (true)`.execute(
    db,
  )
}

/** A State's team writes its own rows; the secretariat reads all that was submitted. */
async function protect(db: Kysely<never>, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
  await sql`alter table ${sql.table(table)} force row level security`.execute(db)
  await sql`create policy ${sql.id(`${table}_of_own_state`)} on ${sql.table(table)} to app_rw
    using (state_id = (select current_setting('app.state', true)))
    with check (state_id = (select current_setting('app.state', true)))`.execute(db)
  await sql`create policy ${sql.id(`${table}_for_secretariat`)} on ${sql.table(table)} for select to app_secretariat using (true)`.execute(
    db,
  )
  await sql`grant select, insert, delete on ${sql.table(table)} to app_rw`.execute(db)
  await sql`grant select on ${sql.table(table)} to app_secretariat, app_public`.execute(db)
}

async function createAggregate(db: Kysely<never>): Promise<void> {
  await sql`create table aggregate (
    cycle_id uuid not null constraint aggregate_has_cycle references cycle,
    audience text not null constraint aggregate_audience_is_known check (audience in ('public', 'secretariat')),
    indicator text not null,
    breakdown text not null default '',
    code text not null default '',
    groups jsonb not null,
    constraint aggregate_pkey primary key (cycle_id, audience, indicator, breakdown, code)
  )`.execute(db)
  await sql`create table results_stamp (
    cycle_id uuid not null constraint results_stamp_pkey primary key constraint results_stamp_has_cycle references cycle,
    computed_at timestamptz not null
  )`.execute(db)
  await sql`alter table aggregate enable row level security`.execute(db)
  await sql`alter table aggregate force row level security`.execute(db)
  await sql`create policy aggregate_for_secretariat on aggregate to app_secretariat using (true) with check (true)`.execute(
    db,
  )
  await sql`create policy aggregate_that_is_public on aggregate for select to app_public using (audience = 'public')`.execute(
    db,
  )
  await sql`grant select, insert, delete on aggregate to app_secretariat`.execute(db)
  await sql`grant select on aggregate to app_public`.execute(db)
  await sql`grant select, insert, update on results_stamp to app_secretariat`.execute(db)
  await sql`grant select on results_stamp to app_public`.execute(db)
}
