import { sql, type Kysely } from 'kysely'

/**
 * No edition is read before it is published, in SQL itself: silence, texts and stamps too. What the public reads of
 * silence may differ from what the secretariat reads, where a State withholds small counts.
 */
export async function up(db: Kysely<never>): Promise<void> {
  const statements = [...silenceByAudience, ...publishedSilence, ...publishedTexts, ...publishedStamps]
  for (const statement of statements) await sql.raw(statement).execute(db)
  await sql`insert into outbox (topic, payload, created_at, due_at)
    select 'results.recompute', '{}', now(), now() where exists (select from results_stamp)`.execute(db)
}

/** As of observations and answers: one row for everybody, or one for each side. Only what is public gets into a release. */
const silenceByAudience = [
  `alter table silence add column audience text not null default 'all'
    constraint silence_audience_is_known check (audience in ('all', 'public', 'secretariat'))`,
  'alter table silence drop constraint silence_pkey',
  'alter table silence add constraint silence_pkey primary key (cycle_id, edition, state_id, release, audience)',
  `alter policy silence_that_is_public on silence using (release = 'R3' and audience <> 'secretariat')`,
  `alter policy silence_into_release on silence
    with check (edition <> 'running' and release = 'R3' and audience <> 'secretariat')`,
  `create or replace function copy_silence() returns trigger language plpgsql as $$
    begin
      insert into silence (state_id, cycle_id, edition, release, submission_id, blank, not_asked)
      select distinct on (s.state_id) s.state_id, s.cycle_id, a.edition, s.release, s.submission_id, s.blank, s.not_asked
      from silence s join (select distinct state_id, cycle_id, edition, submission_id from added where edition <> 'running') a
        on s.state_id = a.state_id and s.cycle_id = a.cycle_id and s.submission_id = a.submission_id
      where s.release = 'R3' and s.audience <> 'secretariat' and s.edition <> a.edition
      order by s.state_id, (s.edition = 'running') desc
      on conflict do nothing;
      return null;
    end $$`,
]

const isPublished = `(edition = 'running' or (cycle_id, edition) in (
  select s.cycle_id, s.edition from results_stamp s where s.published_at is not null))`

const publishedSilence = [
  `create policy silence_of_no_hidden_edition on silence as restrictive for select to app_public using ${isPublished}`,
]

/**
 * A view instead of a policy: a policy with a condition would keep the full-text index from being used (migration 0037).
 * The public is granted the view alone.
 */
const publishedTexts = [
  `create policy narrative_public_for_owner on narrative_public for select to app_owner using (true)`,
  `create view narrative_published as select * from narrative_public where ${isPublished}`,
  'revoke select on narrative_public from app_public',
  'drop policy narrative_public_is_public on narrative_public',
  'grant select on narrative_published to app_public',
]

/** That a release is being prepared is nobody's before it is published. The owner's triggers and the view read all. */
const publishedStamps = [
  'alter table results_stamp enable row level security',
  'alter table results_stamp force row level security',
  'create policy results_stamp_for_secretariat on results_stamp to app_secretariat using (true) with check (true)',
  'create policy results_stamp_for_owner on results_stamp for select to app_owner using (true)',
  `create policy results_stamp_that_is_published on results_stamp for select to app_public
    using (edition = 'running' or published_at is not null)`,
]
