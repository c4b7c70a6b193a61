import { sql, type Kysely } from 'kysely'

/**
 * What the secretariat said of a value is about that value: it is kept beside the verdict, which no longer holds once the
 * State corrected it. Of verdicts that stand, the value is the one of the revision they were made about, where it can still be
 * read, in a release if not in the running figures; the figures of cycles of which a verdict lapses by this are computed anew.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const stands = `exists (select from observation o where o.cycle_id = r.cycle_id and o.state_id = r.state_id
  and o.indicator = r.indicator and o.edition = 'running' and o.breakdown = '' and o.audience <> 'public'
  and o.status = 'value' and (o.value, o.category) is not distinct from (r.value, r.category))`

const statements = [
  'alter table observation_review add column value double precision',
  'alter table observation_review add column category text',
  'alter table observation_review add column holds boolean not null default true',
  // The owner too is bound by row-level policies, and none lets it read or change these rows.
  'alter table observation no force row level security',
  'alter table observation_review no force row level security',
  `update observation_review r set (value, category) = (select o.value, o.category from observation o
    where o.cycle_id = r.cycle_id and o.state_id = r.state_id and o.indicator = r.indicator and o.breakdown = ''
      and o.revision = r.revision and o.audience <> 'public' and o.status = 'value'
    order by (o.edition = 'running') desc limit 1)`,
  `update observation_review r set holds = ${stands}`,
  `insert into outbox (topic, payload, created_at, due_at)
    select distinct 'results.aggregate', jsonb_build_object('cycleId', cycle_id), now(), now()
    from observation_review where not holds`,
  'alter table observation_review force row level security',
  'alter table observation force row level security',
  // The value may be one that its State did not make public, and what held once is nobody else's matter.
  "alter policy observation_review_that_is_public on observation_review using (verdict = 'excluded' and holds)",
  'revoke select on observation_review from app_public',
  'grant select (cycle_id, indicator, state_id, verdict, reason, language, holds) on observation_review to app_public',
]
