import { sql, type Kysely } from 'kysely'

/** One reply per State and cycle, who holds its sections, what is said ready. */
export async function up(db: Kysely<never>): Promise<void> {
  await createReply(db)
  await createAssignment(db)
  await createSectionReady(db)
}

async function createReply(db: Kysely<never>): Promise<void> {
  await sql`create table reply (
    state_id text not null constraint reply_has_state references state,
    reply_id uuid not null constraint reply_pkey primary key,
    cycle_id uuid not null,
    version_id text not null,
    status text not null default 'draft' constraint reply_status_is_known check (status in ('draft', 'submitted')),
    seq integer not null default 0 constraint reply_seq_is_not_negative check (seq >= 0),
    head_hash bytea not null default decode(repeat('00', 32), 'hex')
      constraint reply_head_hash_is_sha256 check (octet_length(head_hash) = 32),
    revision integer not null default 0 constraint reply_revision_is_not_negative check (revision >= 0),
    submission_id uuid,
    last_activity timestamptz,
    created_at timestamptz not null,
    constraint reply_one_per_state_and_cycle unique (cycle_id, state_id),
    constraint reply_belongs_to_state unique (state_id, reply_id),
    constraint reply_is_invited foreign key (cycle_id, state_id) references cycle_state
  )`.execute(db)
  await sql`alter table reply enable row level security`.execute(db)
  await sql`alter table reply force row level security`.execute(db)
  await sql`create policy reply_of_own_state on reply to app_rw
    using (state_id = (select current_setting('app.state', true)))
    with check (state_id = (select current_setting('app.state', true)))`.execute(db)
  await sql`create policy reply_status_for_secretariat on reply for select to app_secretariat using (true)`.execute(db)
  await sql`create policy reply_made_by_secretariat on reply for insert to app_secretariat
    with check (status = 'draft' and seq = 0)`.execute(db)
  await sql`grant select on reply to app_rw`.execute(db)
  await sql`grant update (status, seq, head_hash, revision, submission_id, last_activity) on reply to app_rw`.execute(
    db,
  )
  // The secretariat sees status and times of a draft, not how many answers were saved (seq).
  await sql`grant select (state_id, reply_id, cycle_id, version_id, status, revision, submission_id, last_activity, created_at)
    on reply to app_secretariat`.execute(db)
  await sql`grant insert on reply to app_secretariat`.execute(db)
}

async function createAssignment(db: Kysely<never>): Promise<void> {
  await sql`create table assignment (
    state_id text not null,
    reply_id uuid not null,
    section_id text not null,
    person_id uuid not null,
    assigned_by uuid not null,
    assigned_at timestamptz not null,
    due_on date,
    note text constraint assignment_note_is_short check (length(note) <= 2000),
    constraint assignment_pkey primary key (state_id, reply_id, section_id, person_id),
    constraint assignment_has_reply foreign key (state_id, reply_id) references reply (state_id, reply_id)
  )`.execute(db)
  await ownState(db, 'assignment')
  await sql`grant select, insert, update, delete on assignment to app_rw`.execute(db)
}

async function createSectionReady(db: Kysely<never>): Promise<void> {
  await sql`create table section_ready (
    state_id text not null,
    reply_id uuid not null,
    section_id text not null,
    person_id uuid not null,
    at timestamptz not null,
    seq integer not null,
    constraint section_ready_pkey primary key (state_id, reply_id, section_id),
    constraint section_ready_has_reply foreign key (state_id, reply_id) references reply (state_id, reply_id)
  )`.execute(db)
  await sql`comment on column section_ready.seq is 'state of the reply the person looked at; a later answer in the section makes it stale'`.execute(
    db,
  )
  await ownState(db, 'section_ready')
  await sql`grant select, insert, update, delete on section_ready to app_rw`.execute(db)
}

/** Rows of the State named in the transaction, for the role of national teams; no row for anybody else. */
async function ownState(db: Kysely<never>, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
  await sql`alter table ${sql.table(table)} force row level security`.execute(db)
  await sql`create policy ${sql.id(`${table}_of_own_state`)} on ${sql.table(table)} to app_rw
    using (state_id = (select current_setting('app.state', true)))
    with check (state_id = (select current_setting('app.state', true)))`.execute(db)
}
