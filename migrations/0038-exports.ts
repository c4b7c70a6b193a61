import { sql, type Kysely } from 'kysely'

/** Files: of releases, for everybody and for ever; of exports, for whoever asked for them and for a day. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...releaseFiles, ...exports]) await sql.raw(statement).execute(db)
}

const releaseFiles = [
  `create table release_file_chunk (
    release_id uuid not null,
    name text not null,
    n integer not null,
    bytes bytea not null,
    constraint release_file_chunk_pkey primary key (release_id, name, n),
    constraint release_file_chunk_has_file foreign key (release_id, name) references release_file (release_id, name)
  )`,
  'alter table release_file_chunk enable row level security',
  'alter table release_file_chunk force row level security',
  'create policy release_file_chunk_for_secretariat on release_file_chunk to app_secretariat using (true) with check (true)',
  `create policy release_file_chunk_that_is_published on release_file_chunk for select to app_public
    using (release_id in (select release_id from release))`,
  'grant select on release_file_chunk to app_public',
  'grant select, insert on release_file_chunk to app_secretariat',
]

/** Only whoever asked for an export sees it, in SQL itself. */
const own = "requested_by::text = (select current_setting('app.person', true))"

const exports = [
  `create table export_job (
    export_id uuid not null constraint export_job_pkey primary key,
    requested_by uuid not null,
    requested_at timestamptz not null,
    expires_at timestamptz not null,
    cycle_id uuid not null constraint export_job_has_cycle references cycle,
    contents text not null constraint export_job_contents_are_known check (contents in ('observations', 'answers')),
    format text not null constraint export_job_format_is_known check (format in ('csv', 'xlsx', 'json')),
    status text not null constraint export_job_status_is_known check (status in ('queued', 'running', 'done', 'failed')),
    started_at timestamptz,
    rows integer not null default 0,
    total integer not null default 0,
    size integer,
    sha256 text constraint export_job_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint export_job_done_has_a_file check ((status = 'done') = (sha256 is not null))
  )`,
  `create table export_chunk (
    export_id uuid not null constraint export_chunk_has_job references export_job on delete cascade,
    n integer not null,
    bytes bytea not null,
    constraint export_chunk_pkey primary key (export_id, n)
  )`,
  ...['export_job', 'export_chunk'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `grant select, insert, delete on ${table} to app_secretariat`,
  ]),
  'grant update on export_job to app_secretariat',
  `create policy export_job_of_whoever_asked on export_job to app_secretariat using (${own}) with check (${own})`,
  `create policy export_chunk_of_whoever_asked on export_chunk to app_secretariat
    using (export_id in (select export_id from export_job)) with check (export_id in (select export_id from export_job))`,
]
