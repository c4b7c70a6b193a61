import { sql, type Kysely } from 'kysely'

/**
 * Results carry an edition: `running` follows every submission; any other is the name of a release and never
 * changes. Every submitted answer is kept with its release level, no longer the public ones alone.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await widenAnswers(db)
  await addEdition(db, 'observation', 'cycle_id, edition, indicator, breakdown, code, state_id')
  await addEdition(db, 'submitted_answer', 'cycle_id, edition, state_id, question_id')
  await addEdition(db, 'aggregate', 'cycle_id, edition, audience, indicator, breakdown, code')
  await addEdition(db, 'results_stamp', 'cycle_id, edition')
  await nameEditions(db)
  for (const table of ['observation', 'submitted_answer']) await letCopiesIn(db, table)
  await refuseChanges(db)
  await sql`insert into outbox (topic, payload, created_at, due_at)
    select 'results.recompute', '{}', now(), now() where exists (select from results_stamp)`.execute(db)
}

/** What was kept so far was public; the rest is computed anew from the submissions right after. */
async function widenAnswers(db: Kysely<never>): Promise<void> {
  await sql`alter table published_answer rename to submitted_answer`.execute(db)
  await sql`alter table submitted_answer rename constraint published_answer_has_cycle to submitted_answer_has_cycle`.execute(
    db,
  )
  await sql`alter table submitted_answer rename constraint published_answer_pkey to submitted_answer_pkey`.execute(db)
  await sql`alter table submitted_answer add column release text not null default 'R3'
    constraint submitted_answer_release_is_known check (release in ('R1', 'R2', 'R3'))`.execute(db)
  await sql`alter table submitted_answer alter column release drop default`.execute(db)
  await sql`alter policy published_answer_is_public on submitted_answer rename to submitted_answer_that_is_public`.execute(
    db,
  )
  await sql`alter policy submitted_answer_that_is_public on submitted_answer using (release = 'R3')`.execute(db)
  for (const policy of ['of_own_state', 'for_secretariat'])
    await sql`alter policy ${sql.id(`published_answer_${policy}`)} on submitted_answer rename to ${sql.id(`submitted_answer_${policy}`)}`.execute(
      db,
    )
}

async function addEdition(db: Kysely<never>, table: string, key: string): Promise<void> {
  const primary = sql.id(`${table}_pkey`)
  await sql`alter table ${sql.table(table)} add column edition text not null default 'running'
    constraint ${sql.id(`${table}_edition_is_a_name`)} check (edition ~ '^[a-z0-9][a-z0-9.-]{0,31}$')`.execute(db)
  await sql`alter table ${sql.table(table)} drop constraint ${primary}`.execute(db)
  await sql`alter table ${sql.table(table)} add constraint ${primary} primary key (${sql.raw(key)})`.execute(db)
}

/** Which edition of a cycle the public reads unless it wishes another; without a row, the running one. */
async function nameEditions(db: Kysely<never>): Promise<void> {
  await sql`alter table results_stamp add column published_at timestamptz`.execute(db)
  await sql`create table cycle_edition (
    cycle_id uuid not null constraint cycle_edition_pkey primary key constraint cycle_edition_has_cycle references cycle,
    edition text not null constraint cycle_edition_is_no_running_one check (edition <> 'running'),
    constraint cycle_edition_has_results foreign key (cycle_id, edition) references results_stamp (cycle_id, edition)
  )`.execute(db)
  await sql`grant select, insert, update, delete on cycle_edition to app_secretariat`.execute(db)
  await sql`grant select on cycle_edition to app_public, app_rw`.execute(db)
}

/** The secretariat may copy what is public into a release, and nothing else; a State's team writes the running edition. */
async function letCopiesIn(db: Kysely<never>, table: string): Promise<void> {
  await sql`create policy ${sql.id(`${table}_into_release`)} on ${sql.table(table)} for insert to app_secretariat
    with check (edition <> 'running' and release = 'R3')`.execute(db)
  await sql`alter policy ${sql.id(`${table}_of_own_state`)} on ${sql.table(table)}
    with check (edition = 'running' and state_id = (select current_setting('app.state', true)))`.execute(db)
  await sql`grant insert on ${sql.table(table)} to app_secretariat`.execute(db)
}

/** A release is closed by its stamp: from then on nothing is added to it, and nothing of it changes or goes. */
async function refuseChanges(db: Kysely<never>): Promise<void> {
  await sql`create function refuse_change_of_edition() returns trigger language plpgsql as $$
    begin
      raise exception 'edition % of % never changes', old.edition, tg_table_name using errcode = 'restrict_violation';
    end $$`.execute(db)
  await sql`create function refuse_late_row() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if exists (select from results_stamp s where s.cycle_id = new.cycle_id and s.edition = new.edition) then
        raise exception 'edition % of % never changes', new.edition, tg_table_name using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`.execute(db)
  for (const table of ['observation', 'submitted_answer', 'aggregate']) {
    await sql`create trigger ${sql.id(`${table}_edition_is_frozen`)} before update or delete on ${sql.table(table)}
      for each row when (old.edition <> 'running') execute function refuse_change_of_edition()`.execute(db)
    await sql`create trigger ${sql.id(`${table}_edition_is_closed`)} before insert on ${sql.table(table)}
      for each row when (new.edition <> 'running') execute function refuse_late_row()`.execute(db)
  }
  await sql`create trigger results_stamp_is_frozen before update on results_stamp for each row
    when (old.edition <> 'running' and (new.cycle_id, new.edition, new.computed_at) is distinct from (old.cycle_id, old.edition, old.computed_at))
    execute function refuse_change_of_edition()`.execute(db)
}
