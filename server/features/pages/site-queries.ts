import { sql } from 'kysely'
import type { Answers } from '#shared/answer/answer.ts'
import type { AboutContent, EditionRead, PublishedReply } from '#shared/contract/site-pages.ts'
import type { ComparedPoint } from '#shared/contract/indicator-page.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { inLocale, type Localized } from '#shared/text/localized.ts'
import { asPublic, withTenant } from '#server/platform/database/transaction.ts'
import type { Deps } from '#server/platform/deps.ts'
import { whyLeftOut, withLeftOut } from '../indicators/index.ts'

type Db = Pick<Deps, 'database'>
type Cycle = PublishedReply['cycle']

/** The edition of each cycle that the public reads. */
const editionRead = sql`coalesce((select e.edition from cycle_edition e where e.cycle_id = c.cycle_id), 'running')`

interface CycleColumns {
  readonly key: string
  readonly titles: Localized
  readonly referenceYear: number
  readonly provenance: Cycle['provenance']
}

const cycleColumns = sql`c.key, c.titles, c.reference_year as "referenceYear", c.provenance`

function cycleOf({ key, titles, referenceYear, provenance }: CycleColumns, locale: CompleteLocale): Cycle {
  return { key, title: inLocale(titles, locale), referenceYear, provenance }
}

/** Replies with at least one public answer, latest cycle first; of one State, or of all. */
export async function readPublishedReplies(
  { database }: Db,
  locale: CompleteLocale,
  state?: string,
): Promise<readonly PublishedReply[]> {
  return withTenant(database, asPublic, async (tx) => {
    const { rows } = await sql<
      CycleColumns & { state: string; revision: number; submittedAt: Date }
    >`select a.state_id as state, ${cycleColumns}, max(a.revision)::int as revision,
        max(a.submitted_at) as "submittedAt"
      from submitted_answer a join cycle c using (cycle_id)
      where a.edition = ${editionRead} and (${state ?? null}::text is null or a.state_id = ${state ?? null}::text)
      group by a.state_id, c.cycle_id order by c.reference_year desc, c.opens_on desc, a.state_id`.execute(tx)
    return rows.map((row) => ({
      state: row.state,
      cycle: cycleOf(row, locale),
      revision: row.revision,
      submittedAt: row.submittedAt.toISOString(),
    }))
  })
}

/** What everybody can read of one State's reply to a cycle. */
export interface ReadableAnswers {
  readonly cycle: string
  readonly versionId: string
  readonly answers: Answers
}

/** The public answers of a State, cycle by cycle. */
export async function readPublicAnswers({ database }: Db, state: string): Promise<readonly ReadableAnswers[]> {
  return withTenant(database, asPublic, async (tx) => {
    const { rows } = await sql<ReadableAnswers>`select c.key as cycle, c.version_id as "versionId",
        jsonb_object_agg(a.question_id, a.answer) as answers
      from submitted_answer a join cycle c using (cycle_id)
      where a.edition = ${editionRead} and a.state_id = ${state} group by c.key, c.version_id`.execute(tx)
    return rows
  })
}

/** A State's public figure of one indicator in one cycle. */
export interface StateFigure extends ComparedPoint {
  readonly indicator: string
  readonly of: Cycle
  /** Version of the cycle's questionnaire. */
  readonly versionId: string
}

/**
 * All public figures of a State, of the totals of indicators, earliest cycle first; each with the reason for which figures
 * of groups leave it out, where they do.
 */
export async function readStateFigures(
  { database }: Db,
  locale: CompleteLocale,
  state: string,
): Promise<readonly StateFigure[]> {
  return withTenant(database, asPublic, async (tx) => {
    const { rows } = await sql<
      CycleColumns &
        Pick<StateFigure, 'indicator' | 'status' | 'flags' | 'versionId'> &
        Record<'value' | 'category' | 'reason' | 'excluded', null>
    >`select o.indicator, o.status, o.value, o.category, o.reason, o.flags, c.version_id as "versionId",
        ${cycleColumns}, ${whyLeftOut} as excluded
      from observation o join cycle c using (cycle_id) ${withLeftOut}
      where o.state_id = ${state} and o.breakdown = '' and o.edition = ${editionRead}
      order by c.reference_year, c.opens_on`.execute(tx)
    return rows.map(({ indicator, status, flags, versionId, value, category, reason, excluded, ...cycle }) => ({
      indicator,
      status,
      flags,
      versionId,
      of: cycleOf(cycle, locale),
      cycle: cycle.key,
      referenceYear: cycle.referenceYear,
      ...(value !== null && { value }),
      ...(category !== null && { category }),
      ...(reason !== null && { reason }),
      ...(excluded !== null && { excluded }),
    }))
  })
}

/** How far coverage has come: for each cycle who was invited and who made something public, and how many States did at all. */
export interface Coverage {
  /** Earliest first. */
  readonly cycles: AboutContent['cycles']
  readonly replying: number
}

/** Coverage of the cycles that asked States; documented contributions are no replies to a cycle. */
export async function readCoverageOverTime({ database }: Db, locale: CompleteLocale): Promise<Coverage> {
  return withTenant(database, asPublic, async (tx) => {
    const { rows } = await sql<CycleColumns & { invited: number; states: readonly string[] }>`select ${cycleColumns},
        (select count(*)::int from cycle_state s where s.cycle_id = c.cycle_id) as invited,
        array(select distinct a.state_id from submitted_answer a
          where a.cycle_id = c.cycle_id and a.edition = ${editionRead}) as states
      from cycle c where c.status <> 'draft' and c.provenance <> 'documented' order by c.reference_year, c.opens_on`.execute(
      tx,
    )
    return {
      cycles: rows.map(({ invited, states, ...cycle }) => ({
        cycle: cycleOf(cycle, locale),
        invited,
        replies: states.length,
      })),
      replying: new Set(rows.flatMap(({ states }) => states)).size,
    }
  })
}

/** The release the public reads that was computed last, if there is any. */
export async function readLatestRelease({ database }: Db): Promise<{ name: string; day: string } | undefined> {
  return withTenant(database, asPublic, async (tx) => {
    const { rows } = await sql<{ name: string; at: Date }>`select e.edition as name, max(s.computed_at) as at
      from cycle_edition e join results_stamp s using (cycle_id, edition) group by e.edition order by at desc limit 1`.execute(
      tx,
    )
    return rows.map(({ name, at }) => ({ name, day: at.toISOString().slice(0, 10) }))[0]
  })
}

/** Of each cycle with something public, latest first, the edition that the public reads; none where no release has it. */
export async function readEditionsRead({ database }: Db, locale: CompleteLocale): Promise<readonly EditionRead[]> {
  return withTenant(database, asPublic, async (tx) => {
    const { rows } = await sql<{ titles: Localized; edition: string | null }>`
      select c.titles, e.edition from cycle c left join cycle_edition e using (cycle_id)
      where c.status <> 'draft' and c.provenance <> 'documented' and exists (
        select from submitted_answer a where a.cycle_id = c.cycle_id and a.edition = ${editionRead})
      order by c.reference_year desc, c.opens_on desc`.execute(tx)
    return rows.map(({ titles, edition }) => ({
      cycle: inLocale(titles, locale),
      ...(edition !== null && { edition }),
    }))
  })
}

/** Whether this is the code of a State. */
export async function isKnownState({ database }: Db, state: string): Promise<boolean> {
  return withTenant(database, asPublic, async (tx) => {
    const { rows } = await sql<{
      known: boolean
    }>`select exists (select from state where state_id = ${state}) as known`.execute(tx)
    return rows[0]?.known === true
  })
}
