import { sql, type Kysely } from 'kysely'

/** Official snapshots of replies, who may see what of them, and answers to repeated requests. */
export async function up(db: Kysely<never>): Promise<void> {
  await createSubmission(db)
  await createRelease(db)
  await createIdempotency(db)
  for (const table of ['submission', 'release_level', 'cycle_group_member']) await appendOnly(db, table)
}

async function createSubmission(db: Kysely<never>): Promise<void> {
  await sql`create table submission (
    state_id text not null,
    submission_id uuid not null constraint submission_pkey primary key,
    reply_id uuid not null,
    cycle_id uuid not null constraint submission_has_cycle references cycle,
    version_id text not null,
    revision integer not null constraint submission_revision_is_positive check (revision > 0),
    reference text not null constraint submission_reference_is_unique unique,
    seq integer not null,
    submitted_by uuid not null,
    submitted_at timestamptz not null,
    authority_name text not null,
    authority_title text not null,
    authority_ministry text not null,
    bytes bytea not null constraint submission_is_at_most_16_mib check (octet_length(bytes) <= 16777216),
    sha256 text not null constraint submission_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    previous_sha256 text,
    answered integer not null,
    reasoned integer not null,
    blank integer not null,
    demonstration boolean not null,
    constraint submission_one_per_revision unique (state_id, reply_id, revision),
    constraint submission_has_event foreign key (state_id, reply_id, seq) references answer_event,
    constraint submission_names_its_bytes check (sha256 = encode(sha256(bytes), 'hex'))
  )`.execute(db)
  await sql`create index submission_by_cycle on submission (cycle_id, state_id, revision)`.execute(db)
  await sql`alter table submission enable row level security`.execute(db)
  await sql`alter table submission force row level security`.execute(db)
  await sql`create policy submission_of_own_state on submission to app_rw
    using (state_id = (select current_setting('app.state', true)))
    with check (state_id = (select current_setting('app.state', true)))`.execute(db)
  await sql`create policy submission_for_secretariat on submission for select to app_secretariat using (true)`.execute(
    db,
  )
  await sql`grant select, insert on submission to app_rw`.execute(db)
  await sql`grant select on submission to app_secretariat`.execute(db)
}

async function createRelease(db: Kysely<never>): Promise<void> {
  await sql`create table release_level (
    state_id text not null,
    reply_id uuid not null,
    seq integer not null,
    section_id text not null default '',
    question_id text not null default '',
    level text constraint release_level_is_known check (level in ('R1', 'R2', 'R3')),
    constraint release_level_pkey primary key (state_id, reply_id, seq, section_id, question_id),
    constraint release_level_has_event foreign key (state_id, reply_id, seq) references answer_event,
    constraint release_level_is_of_section_or_question check ((section_id = '') <> (question_id = '')),
    constraint release_level_only_exceptions_end check (level is not null or question_id <> '')
  )`.execute(db)
  await sql`comment on table release_level is 'every decision of a State on who sees what; the latest of a section or question holds'`.execute(
    db,
  )
  await sql`alter table release_level enable row level security`.execute(db)
  await sql`alter table release_level force row level security`.execute(db)
  await sql`create policy release_level_of_own_state on release_level to app_rw
    using (state_id = (select current_setting('app.state', true)))
    with check (state_id = (select current_setting('app.state', true)))`.execute(db)
  await sql`create policy release_level_of_submitted on release_level for select to app_secretariat
    using (exists (select from submission s where s.state_id = release_level.state_id and s.reply_id = release_level.reply_id))`.execute(
    db,
  )
  await sql`grant select, insert on release_level to app_rw`.execute(db)
  await sql`grant select on release_level to app_secretariat`.execute(db)
}

async function createIdempotency(db: Kysely<never>): Promise<void> {
  await sql`create table idempotency (
    state_id text not null,
    person_id uuid not null,
    route text not null,
    key text not null constraint idempotency_key_is_short check (length(key) <= 100),
    body_sha256 text not null,
    status integer not null,
    response text not null,
    at timestamptz not null,
    constraint idempotency_pkey primary key (state_id, person_id, route, key)
  )`.execute(db)
  await sql`alter table idempotency enable row level security`.execute(db)
  await sql`alter table idempotency force row level security`.execute(db)
  await sql`create policy idempotency_of_own_state on idempotency to app_rw
    using (state_id = (select current_setting('app.state', true)))
    with check (state_id = (select current_setting('app.state', true)))`.execute(db)
  await sql`grant select, insert on idempotency to app_rw`.execute(db)
}

async function appendOnly(db: Kysely<never>, table: string): Promise<void> {
  await sql`create trigger ${sql.id(`${table}_is_append_only`)} before update or delete or truncate on ${sql.table(table)}
    for each statement execute function refuse_change()`.execute(db)
}
