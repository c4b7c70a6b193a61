import { sql, type Kysely } from 'kysely'

/** People, their memberships, sign-in, sessions; the audit trail; the outbox. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...people, ...signIn, ...trail, ...grants, ...policies]) await sql.raw(statement).execute(db)
}

const people = [
  `create table person (
    id uuid constraint person_has_one_id primary key,
    email text not null constraint person_email_is_unique unique
      constraint person_email_is_lower_case check (email = lower(email) and length(email) between 3 and 254),
    name text not null constraint person_name_is_short check (length(name) between 1 and 200),
    locale text not null,
    created_at timestamptz not null default now()
  )`,
  `create table membership (
    id uuid constraint membership_has_one_id primary key,
    person_id uuid not null constraint membership_belongs_to_a_person references person (id),
    role text not null,
    state_id text constraint membership_state_is_a_code check (state_id ~ '^[A-Z]{3}$'),
    organization text constraint membership_organization_is_short check (length(organization) between 1 and 200),
    created_at timestamptz not null default now(),
    ended_at timestamptz,
    constraint membership_role_fits_its_side check (
      (state_id is not null) = (role in ('focal-point', 'contributor', 'observer')))
  )`,
  `create unique index membership_is_held_once on membership (person_id, role, state_id)
    nulls not distinct where ended_at is null`,
  'create index membership_by_state on membership (state_id)',
]

const signIn = [
  `create table device (
    id uuid constraint device_has_one_id primary key,
    token_hash bytea not null constraint device_token_is_unique unique,
    person_id uuid not null constraint device_belongs_to_a_person references person (id),
    created_at timestamptz not null,
    last_seen_at timestamptz not null
  )`,
  `create table sign_in_challenge (
    id uuid constraint sign_in_challenge_has_one_id primary key,
    person_id uuid not null constraint sign_in_challenge_belongs_to_a_person references person (id),
    token_hash bytea not null constraint sign_in_challenge_token_is_unique unique,
    code_hash bytea,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    consumed_at timestamptz
  )`,
  'create index sign_in_challenge_by_person on sign_in_challenge (person_id, expires_at)',
  `create table sign_in_guess (
    id bigint generated always as identity constraint sign_in_guess_has_one_id primary key,
    account_hash bytea not null,
    device_id uuid,
    at timestamptz not null
  )`,
  'create index sign_in_guess_by_account on sign_in_guess (account_hash, at)',
  `create table session (
    id uuid constraint session_has_one_id primary key,
    token_hash bytea not null constraint session_token_is_unique unique,
    person_id uuid not null constraint session_belongs_to_a_person references person (id),
    created_at timestamptz not null,
    last_active_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
  )`,
  'create index session_by_person on session (person_id)',
]

const trail = [
  `create table audit_event (
    id bigint generated always as identity constraint audit_event_has_one_id primary key,
    at timestamptz not null,
    event text not null,
    person_id uuid,
    state_id text,
    subject text,
    details jsonb not null default '{}',
    request_id text,
    ip text
  )`,
  'create index audit_event_by_time on audit_event (at)',
  'create index audit_event_by_state on audit_event (state_id, at)',
  `create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
    end $$`,
  `create trigger audit_event_is_append_only before update or delete or truncate on audit_event
    for each statement execute function refuse_change()`,
  `create table outbox (
    id bigint generated always as identity constraint outbox_has_one_id primary key,
    topic text not null,
    payload jsonb not null,
    created_at timestamptz not null,
    due_at timestamptz not null,
    attempts integer not null default 0,
    done_at timestamptz,
    last_error text
  )`,
  'create index outbox_by_due_time on outbox (due_at) where done_at is null',
]

const grants = [
  'grant select, insert, update on person, membership, device, sign_in_challenge, session to app_accounts',
  'grant select, insert, delete on sign_in_guess to app_accounts',
  'grant delete on sign_in_challenge, session to app_accounts',
  'grant select, insert, update, delete on outbox to app_accounts',
  'grant select on person, membership to app_rw, app_secretariat',
  'grant select, insert on audit_event to app_accounts, app_secretariat, app_rw',
  'grant insert on audit_event to app_public',
  'grant insert on outbox to app_rw, app_secretariat',
]

const walled = ['person', 'membership', 'audit_event']
const ownState = "state_id = current_setting('app.state', true)"
const policies = [
  ...walled.flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy accounts_see_all on ${table} to app_accounts using (true) with check (true)`,
  ]),
  `create policy team_sees_itself on membership for select to app_rw using (state_id is null or ${ownState})`,
  'create policy secretariat_sees_members on membership for select to app_secretariat using (true)',
  `create policy team_sees_its_people on person for select to app_rw
    using (exists (select from membership m where m.person_id = person.id))`,
  'create policy secretariat_sees_people on person for select to app_secretariat using (true)',
  `create policy team_sees_its_trail on audit_event for select to app_rw using (${ownState})`,
  `create policy team_writes_its_trail on audit_event for insert to app_rw with check (${ownState})`,
  'create policy secretariat_sees_its_trail on audit_event for select to app_secretariat using (state_id is null)',
  'create policy secretariat_writes_trail on audit_event for insert to app_secretariat with check (true)',
  'create policy public_writes_trail on audit_event for insert to app_public with check (state_id is null)',
]
