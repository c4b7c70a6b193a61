import { sql, type Kysely } from 'kysely'

/**
 * A published document may be withdrawn, with a reason, until a text is published in its place again. What the public
 * reads of it then is here: that there was one, since when not any more, and why. Its text is no longer theirs to read.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...standing, ...table, ...wall]) await sql.raw(statement).execute(db)
}

const standing = [
  'alter table summary drop constraint summary_status_is_known',
  `alter table summary add constraint summary_status_is_known check (status in ('draft', 'published', 'withdrawn'))`,
]

const table = [
  `create table withdrawn_summary (
    cycle_id uuid not null constraint withdrawn_summary_has_cycle references cycle,
    kind text not null,
    scope text not null,
    locale text not null,
    summary_id uuid not null constraint withdrawn_summary_was_drafted references summary
      constraint withdrawn_summary_once_each unique,
    edition text not null,
    title text not null,
    reason text not null constraint withdrawn_summary_says_why check (reason ~ '\\S' and length(reason) <= 2000),
    withdrawn_at timestamptz not null,
    constraint withdrawn_summary_pkey primary key (cycle_id, kind, scope, locale)
  )`,
]

const wall = [
  'alter table withdrawn_summary enable row level security',
  'alter table withdrawn_summary force row level security',
  'create policy withdrawn_summary_for_secretariat on withdrawn_summary to app_secretariat using (true) with check (true)',
  'create policy withdrawn_summary_for_everybody on withdrawn_summary for select to app_public using (true)',
  'grant select, insert, delete on withdrawn_summary to app_secretariat',
  'grant select on withdrawn_summary to app_public',
]
