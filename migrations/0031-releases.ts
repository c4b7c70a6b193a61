import { sql, type Kysely } from 'kysely'

/**
 * Releases: named, hashed and frozen editions of public results, prepared by one person and published by another.
 * Their rows are the editions of the same name; here stand their names, hashes, persons and times.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...tables, ...walls, ...frozen]) await sql.raw(statement).execute(db)
  for (const table of ['observation', 'submitted_answer', 'aggregate'])
    await sql.raw(onlyWhatIsPublished(table)).execute(db)
}

const tables = [
  `create table release (
    release_id uuid not null constraint release_pkey primary key,
    name text not null constraint release_name_is_unique unique
      constraint release_name_is_a_year_and_a_number check (name ~ '^[0-9]{4}\\.[1-9][0-9]{0,2}$'),
    status text not null constraint release_status_is_known
      check (status in ('prepared', 'embargoed', 'held', 'published', 'withdrawn', 'discarded')),
    corrects text constraint release_corrects_a_release references release (name),
    reason text constraint release_reason_is_short check (length(reason) between 1 and 2000),
    sha256 text not null constraint release_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    counts jsonb not null,
    definitions jsonb not null,
    findings jsonb not null,
    difference jsonb,
    prepared_by uuid not null,
    prepared_by_name text not null,
    prepared_at timestamptz not null,
    approved_by uuid,
    approved_by_name text,
    approved_at timestamptz,
    embargo_until timestamptz,
    published_at timestamptz,
    superseded_by text constraint release_superseded_by_a_release references release (name),
    withdrawn_at timestamptz,
    withdrawal_reason text constraint release_withdrawal_reason_is_short check (length(withdrawal_reason) between 1 and 2000),
    constraint release_needs_two_persons check (approved_by <> prepared_by),
    constraint release_is_approved_before_it_is_published check (published_at is null or approved_by is not null),
    constraint release_correction_says_why check (corrects is null or reason is not null)
  )`,
  `create table release_cycle (
    release_id uuid not null constraint release_cycle_has_release references release,
    cycle_id uuid not null constraint release_cycle_has_cycle references cycle,
    constraint release_cycle_pkey primary key (release_id, cycle_id)
  )`,
  `create table release_file (
    release_id uuid not null constraint release_file_has_release references release,
    name text not null,
    media_type text not null,
    size integer not null,
    sha256 text not null constraint release_file_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint release_file_pkey primary key (release_id, name)
  )`,
]

const walls = [
  ...['release', 'release_cycle', 'release_file'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_for_secretariat on ${table} to app_secretariat using (true) with check (true)`,
    `grant select on ${table} to app_public`,
    `grant select, insert on ${table} to app_secretariat`,
  ]),
  'grant update on release to app_secretariat',
  `create policy release_that_is_published on release for select to app_public using (published_at is not null)`,
  ...['release_cycle', 'release_file'].map(
    (table) => `create policy ${table}_that_is_published on ${table} for select to app_public
      using (release_id in (select release_id from release))`,
  ),
]

/** What was approved is what is published; what was published stays. */
const frozen = [
  `create function refuse_change_of_release() returns trigger language plpgsql as $$
    begin
      raise exception 'release % never changes', old.name using errcode = 'restrict_violation';
    end $$`,
  `create trigger release_is_frozen before update on release for each row
    when ((new.release_id, new.name, new.corrects, new.sha256, new.counts, new.definitions, new.prepared_by, new.prepared_at)
        is distinct from
        (old.release_id, old.name, old.corrects, old.sha256, old.counts, old.definitions, old.prepared_by, old.prepared_at)
      or (old.approved_at is not null and (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at))
      or (old.published_at is not null and new.published_at is distinct from old.published_at))
    execute function refuse_change_of_release()`,
]

/** Nobody reads an edition before it is published, however it is asked for. */
function onlyWhatIsPublished(table: string): string {
  return `create policy ${table}_of_no_hidden_edition on ${table} as restrictive for select to app_public
    using (edition = 'running' or (cycle_id, edition) in (
      select s.cycle_id, s.edition from results_stamp s where s.published_at is not null))`
}
