import { sql, type Kysely } from 'kysely'

/**
 * Documents that the secretariat drafts from computed text. The body holds the whole document as it reads now; figures
 * in it are addresses, so that what they rest on can always be computed again. The public sees what is published.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...table, ...wall]) await sql.raw(statement).execute(db)
}

const table = [
  `create table summary (
    summary_id uuid constraint summary_pkey primary key,
    kind text not null constraint summary_kind_is_known
      check (kind in ('theme', 'recommendation', 'thread', 'session-brief', 'stock-taking')),
    scope text not null constraint summary_scope_is_short check (length(scope) between 1 and 20),
    cycle_id uuid not null constraint summary_has_cycle references cycle,
    edition text not null constraint summary_edition_is_a_name check (edition ~ '^[a-z0-9][a-z0-9.-]{0,31}$'),
    locale text not null constraint summary_locale_is_known check (locale in ('ar', 'en', 'fr')),
    status text not null default 'draft' constraint summary_status_is_known check (status in ('draft', 'published')),
    revision integer not null default 1 constraint summary_revision_counts check (revision > 0),
    body jsonb not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    updated_by uuid constraint summary_is_changed_by_a_person references person
  )`,
  `create unique index summary_is_published_once on summary (cycle_id, kind, scope, locale) where status = 'published'`,
  'create index summary_by_change on summary (updated_at desc)',
]

const wall = [
  'alter table summary enable row level security',
  'alter table summary force row level security',
  'create policy summary_for_secretariat on summary to app_secretariat using (true) with check (true)',
  `create policy summary_that_is_published on summary for select to app_public using (status = 'published')`,
  'grant select, insert, update on summary to app_secretariat',
  'grant select on summary to app_public',
]
