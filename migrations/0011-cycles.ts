import { sql, type Kysely } from 'kysely'

/** Cycles, the States invited to them, and the groups as they stood when the cycle opened. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create table cycle (
    cycle_id uuid not null constraint cycle_pkey primary key,
    key text not null constraint cycle_key_is_unique unique,
    title text not null constraint cycle_title_is_short check (length(title) between 1 and 200),
    kind text not null constraint cycle_kind_is_known check (kind in ('annual', 'thematic', 'four-year', 'one-off')),
    version_id text not null,
    reference_year integer not null constraint cycle_reference_year_is_a_year check (reference_year between 2000 and 2100),
    opens_on date not null,
    due_on date not null,
    status text not null default 'draft' constraint cycle_status_is_known check (status in ('draft', 'open', 'closed')),
    provenance text not null default 'real'
      constraint cycle_provenance_is_known check (provenance in ('real', 'demonstration', 'documented')),
    created_at timestamptz not null,
    opened_at timestamptz,
    closed_at timestamptz,
    constraint cycle_is_due_after_it_opens check (due_on >= opens_on)
  )`.execute(db)
  await sql`create table cycle_state (
    cycle_id uuid not null constraint cycle_state_has_cycle references cycle,
    state_id text not null constraint cycle_state_has_state references state,
    constraint cycle_state_pkey primary key (cycle_id, state_id)
  )`.execute(db)
  await sql`create table cycle_group_member (
    cycle_id uuid not null constraint cycle_group_member_has_cycle references cycle,
    group_id text not null constraint cycle_group_member_has_group references state_group,
    state_id text not null constraint cycle_group_member_has_state references state,
    constraint cycle_group_member_pkey primary key (cycle_id, group_id, state_id)
  )`.execute(db)
  await grant(db)
}

async function grant(db: Kysely<never>): Promise<void> {
  await sql`grant select on cycle, cycle_state, cycle_group_member to app_rw, app_secretariat, app_public`.execute(db)
  await sql`grant insert, update on cycle to app_secretariat`.execute(db)
  await sql`grant insert on cycle_state, cycle_group_member to app_secretariat`.execute(db)
  for (const table of ['cycle_state', 'cycle_group_member']) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
    await sql`alter table ${sql.table(table)} force row level security`.execute(db)
    await sql`create policy ${sql.id(`${table}_is_public`)} on ${sql.table(table)} for select using (true)`.execute(db)
    await sql`create policy ${sql.id(`${table}_by_secretariat`)} on ${sql.table(table)} for insert to app_secretariat with check (true)`.execute(
      db,
    )
  }
}
