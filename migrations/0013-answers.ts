import { sql, type Kysely } from 'kysely'

/**
 * The log of a reply: every operation in order, chained by hash, and what follows from it.
 * `answer_event` and `answer_value` only grow; `answer_head` and `branch` can be rebuilt from them.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await createEvent(db)
  await createValue(db)
  await createHead(db)
  await createBranch(db)
  for (const table of ['answer_event', 'answer_value', 'answer_head', 'branch']) await ownState(db, table)
  for (const table of ['answer_event', 'answer_value']) await appendOnly(db, table)
  await sql`grant select, insert on answer_event, answer_value to app_rw`.execute(db)
  await sql`grant select, insert, update on answer_head, branch to app_rw`.execute(db)
}

async function createEvent(db: Kysely<never>): Promise<void> {
  await sql`create table answer_event (
    state_id text not null,
    reply_id uuid not null,
    seq integer not null constraint answer_event_seq_is_positive check (seq > 0),
    kind text not null constraint answer_event_kind_is_known
      check (kind in ('answer', 'merge', 'same', 'branch', 'late', 'release', 'ready', 'assign', 'submit', 'reopen')),
    op_id text,
    question_id text,
    base_rev integer,
    rev integer,
    branch_id text,
    closes text[] not null default '{}' constraint answer_event_closes_few check (cardinality(closes) <= 20),
    actor_id uuid not null,
    at timestamptz not null,
    typed_at text constraint answer_event_typed_at_is_short check (length(typed_at) <= 64),
    value_hash bytea,
    prev_hash bytea not null,
    hash bytea not null,
    constraint answer_event_pkey primary key (state_id, reply_id, seq),
    constraint answer_event_once_per_operation unique (state_id, reply_id, op_id),
    constraint answer_event_one_per_revision unique (state_id, reply_id, question_id, rev),
    constraint answer_event_has_reply foreign key (state_id, reply_id) references reply (state_id, reply_id),
    constraint answer_event_answers_a_question check
      ((kind in ('answer', 'merge', 'same', 'branch', 'late')) = (question_id is not null)),
    constraint answer_event_answers_by_operation check ((question_id is null) = (op_id is null)),
    constraint answer_event_head_has_revision check ((kind in ('answer', 'merge')) = (rev is not null)),
    constraint answer_event_branch_has_id check ((kind in ('branch', 'late')) = (branch_id is not null))
  )`.execute(db)
}

async function createValue(db: Kysely<never>): Promise<void> {
  await sql`create table answer_value (
    state_id text not null,
    reply_id uuid not null,
    seq integer not null,
    salt bytea not null constraint answer_value_salt_is_128_bits check (octet_length(salt) = 16),
    bytes bytea not null constraint answer_value_is_at_most_64_kib check (octet_length(bytes) <= 65536),
    constraint answer_value_pkey primary key (state_id, reply_id, seq),
    constraint answer_value_has_event foreign key (state_id, reply_id, seq) references answer_event
  )`.execute(db)
}

async function createHead(db: Kysely<never>): Promise<void> {
  await sql`create table answer_head (
    state_id text not null,
    reply_id uuid not null,
    question_id text not null,
    rev integer not null,
    seq integer not null,
    constraint answer_head_pkey primary key (state_id, reply_id, question_id),
    constraint answer_head_has_event foreign key (state_id, reply_id, seq) references answer_event
  )`.execute(db)
}

async function createBranch(db: Kysely<never>): Promise<void> {
  await sql`create table branch (
    state_id text not null,
    reply_id uuid not null,
    branch_id text not null,
    question_id text not null,
    base_rev integer not null,
    seq integer not null,
    closed_by_seq integer,
    constraint branch_pkey primary key (state_id, reply_id, branch_id),
    constraint branch_has_event foreign key (state_id, reply_id, seq) references answer_event
  )`.execute(db)
  await sql`create index branch_open on branch (state_id, reply_id) where closed_by_seq is null`.execute(db)
}

/** Second wall beside the privileges: not even the owner of the table changes what is written. */
async function appendOnly(db: Kysely<never>, table: string): Promise<void> {
  await sql`create trigger ${sql.id(`${table}_is_append_only`)} before update or delete or truncate on ${sql.table(table)}
    for each statement execute function refuse_change()`.execute(db)
}

async function ownState(db: Kysely<never>, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
  await sql`alter table ${sql.table(table)} force row level security`.execute(db)
  await sql`create policy ${sql.id(`${table}_of_own_state`)} on ${sql.table(table)} to app_rw
    using (state_id = (select current_setting('app.state', true)))
    with check (state_id = (select current_setting('app.state', true)))`.execute(db)
}
