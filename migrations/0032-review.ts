import { readFileSync } from 'node:fs'
import { sql, type Kysely } from 'kysely'

/**
 * Groups in three languages and lists of the secretariat's own; what the secretariat reviewed or left out of group
 * figures; States that asked for small counts to be withheld; outside series. And word to the instances that results changed.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await widenGroups(db)
  await splitByAudience(db)
  for (const statement of [...review, ...smallNumbers, ...series]) await sql.raw(statement).execute(db)
  await tellChanges(db)
}

async function widenGroups(db: Kysely<never>): Promise<void> {
  for (const statement of lists) await sql.raw(statement).execute(db)
  const file = new URL('../server/reference/group-names.json', import.meta.url)
  await sql`update state_group set names = n.value from jsonb_each(${readFileSync(file, 'utf8')}::jsonb) n
    where n.key = group_id`.execute(db)
}

const own = `group_id like 'list-%'`
const ownState = `(select current_setting('app.state', true))`

/** Lists stand beside the groups of public reference; only they may be written. What a cycle froze stays as it is. */
const lists = [
  `alter table state_group add column names jsonb not null default '{}'`,
  'alter table state_group add column created_at timestamptz',
  'alter table state_group add column ended_at timestamptz',
  'alter table state_group drop constraint state_group_kind_is_known',
  `alter table state_group add constraint state_group_kind_is_known
    check (kind in ('world', 'un-group', 'region', 'sub-region', 'special', 'list'))`,
  `alter table state_group add constraint state_group_list_has_prefix check ((kind = 'list') = (${own}))`,
]

/** Small counts that a State withholds make two rows of one: the full one for the secretariat, the other for everybody. */
async function splitByAudience(db: Kysely<never>): Promise<void> {
  const keys = { observation: 'indicator, breakdown, code, state_id', submitted_answer: 'state_id, question_id' }
  for (const [table, key] of Object.entries(keys)) {
    await sql`alter table ${sql.table(table)} add column audience text not null default 'all'
      constraint ${sql.id(`${table}_audience_is_known`)} check (audience in ('all', 'public', 'secretariat'))`.execute(
      db,
    )
    await sql`alter table ${sql.table(table)} drop constraint ${sql.id(`${table}_pkey`)}`.execute(db)
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(`${table}_pkey`)}
      primary key (cycle_id, edition, ${sql.raw(key)}, audience)`.execute(db)
    await sql`alter policy ${sql.id(`${table}_that_is_public`)} on ${sql.table(table)}
      using (release = 'R3' and audience <> 'secretariat')`.execute(db)
    await sql`alter policy ${sql.id(`${table}_into_release`)} on ${sql.table(table)}
      with check (edition <> 'running' and release = 'R3' and audience <> 'secretariat')`.execute(db)
  }
  await sql`alter table observation add column exclusion jsonb`.execute(db)
  for (const statement of walled) await sql.raw(statement).execute(db)
}

const walled = [
  'alter table state_group enable row level security',
  'alter table state_group force row level security',
  'create policy state_group_is_public on state_group for select using (true)',
  `create policy state_group_list_by_secretariat on state_group for insert to app_secretariat with check (${own})`,
  `create policy state_group_list_ends on state_group for update to app_secretariat using (${own}) with check (${own})`,
  `create policy state_group_by_owner on state_group to app_owner using (true) with check (true)`,
  `create policy state_group_member_of_list on state_group_member for insert to app_secretariat with check (${own})`,
  `create policy state_group_member_leaves_list on state_group_member for delete to app_secretariat using (${own})`,
  'grant insert, update on state_group to app_secretariat',
  'grant insert, delete on state_group_member to app_secretariat',
]

/** What the secretariat said of one figure. Never the answer itself: that is the State's. */
const review = [
  `create table observation_review (
    cycle_id uuid not null constraint observation_review_has_cycle references cycle,
    indicator text not null,
    state_id text not null constraint observation_review_has_state references state,
    verdict text not null constraint observation_review_verdict_is_known check (verdict in ('reviewed', 'excluded')),
    reason text constraint observation_review_reason_is_short check (length(reason) between 10 and 1000),
    language text,
    revision integer not null,
    person_id uuid not null,
    at timestamptz not null,
    constraint observation_review_pkey primary key (cycle_id, indicator, state_id),
    constraint observation_review_exclusion_has_reason check (verdict <> 'excluded' or (reason is not null and language is not null))
  )`,
  ...forSecretariat('observation_review', 'insert, update, delete'),
  `create policy observation_review_that_is_public on observation_review for select to app_public using (verdict = 'excluded')`,
  `create policy observation_review_of_own_state on observation_review for select to app_rw using (state_id = ${ownState})`,
  'grant select on observation_review to app_public, app_rw',
]

const smallNumbers = [
  `create table small_number_request (
    cycle_id uuid not null constraint small_number_request_has_cycle references cycle,
    state_id text not null constraint small_number_request_has_state references state,
    note text not null constraint small_number_request_note_is_short check (length(note) between 3 and 1000),
    person_id uuid not null,
    at timestamptz not null,
    constraint small_number_request_pkey primary key (cycle_id, state_id)
  )`,
  ...forSecretariat('small_number_request', 'insert, delete'),
  `create policy small_number_request_of_own_state on small_number_request for select to app_rw using (state_id = ${ownState})`,
  'grant select on small_number_request to app_rw',
]

/** Reference data from outside, never a State's reply: with its source, date and licence. */
const series = [
  `create table outside_series (
    series_id text not null constraint outside_series_pkey primary key
      constraint outside_series_id_is_a_code check (series_id ~ '^[A-Za-z][A-Za-z0-9_-]{0,39}$'),
    title text not null,
    unit text not null,
    source text not null,
    source_date date not null,
    licence text not null,
    demonstration boolean not null,
    imported_at timestamptz not null
  )`,
  `create table outside_value (
    series_id text not null constraint outside_value_has_series references outside_series on delete cascade,
    state_id text not null constraint outside_value_has_state references state,
    year integer not null constraint outside_value_year_is_a_year check (year between 1900 and 2100),
    value double precision not null,
    constraint outside_value_pkey primary key (series_id, state_id, year)
  )`,
  ...['outside_series', 'outside_value'].flatMap((table) => [
    ...forSecretariat(table, 'insert, delete'),
    `create policy ${table}_is_public on ${table} for select to app_public using (true)`,
    `grant select on ${table} to app_public`,
  ]),
]

function forSecretariat(table: string, also: string): readonly string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_by_secretariat on ${table} to app_secretariat using (true) with check (true)`,
    `grant select, ${also} on ${table} to app_secretariat`,
  ]
}

/** Every instance keeps replies it has made; each hears when what they rest on was changed and committed. */
async function tellChanges(db: Kysely<never>): Promise<void> {
  await sql`create function tell_results_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('results', '');
      return null;
    end $$`.execute(db)
  const told = ['observation', 'submitted_answer', 'aggregate', 'results_stamp', 'cycle_edition', 'cycle']
  for (const table of [...told, 'state_group', 'observation_review', 'outside_series', 'outside_value'])
    await sql`create trigger ${sql.id(`${table}_is_told`)} after insert or update or delete on ${sql.table(table)}
      for each statement execute function tell_results_changed()`.execute(db)
}
