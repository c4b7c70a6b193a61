import { sql } from 'kysely'
import type { PublishedReply, AboutContent } from '#shared/contract/site-pages.ts'
import type { ComparedPoint } from '#shared/contract/indicator-page.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import type { Deps } from '#server/platform/deps.ts'

type Db = Pick<Deps, 'database'>
type Cycle = PublishedReply['cycle']

const asPublic = { role: 'app_public', state: null, personId: null } as const

/** The edition of each cycle that the public reads. */
const editionRead = sql`coalesce((select e.edition from cycle_edition e where e.cycle_id = c.cycle_id), 'running')`

interface CycleColumns {
  readonly key: string
  readonly title: string
  readonly referenceYear: number
  readonly provenance: Cycle['provenance']
}

const cycleColumns = sql`c.key, c.title, c.reference_year as "referenceYear", c.provenance`

function cycleOf({ key, title, referenceYear, provenance }: CycleColumns): Cycle {
  return { key, title, referenceYear, provenance }
}

/** Replies with at least one public answer, latest cycle first; of one State, or of all. */
export async function readPublishedReplies({ database }: Db, state?: string): Promise<readonly PublishedReply[]> {
  return withTenant(database, asPublic, async (tx) => {
    const { rows } = await sql<
      CycleColumns & { state: string; revision: number; submittedAt: Date; answers: number }
    >`select a.state_id as state, ${cycleColumns}, max(a.revision)::int as revision,
        max(a.submitted_at) as "submittedAt", count(*)::int as answers
      from submitted_answer a join cycle c using (cycle_id)
      where a.edition = ${editionRead} and (${state ?? null}::text is null or a.state_id = ${state ?? null}::text)
      group by a.state_id, c.cycle_id order by c.reference_year desc, c.opens_on desc, a.state_id`.execute(tx)
    return rows.map((row) => ({
      state: row.state,
      cycle: cycleOf(row),
      revision: row.revision,
      submittedAt: row.submittedAt.toISOString(),
      answers: row.answers,
    }))
  })
}

/** A State's public figure of one indicator in one cycle. */
export interface StateFigure extends ComparedPoint {
  readonly indicator: string
  readonly of: Cycle
}

/** All public figures of a State, of the totals of indicators, earliest cycle first. */
export async function readStateFigures({ database }: Db, state: string): Promise<readonly StateFigure[]> {
  return withTenant(database, asPublic, async (tx) => {
    const { rows } = await sql<
      CycleColumns & Pick<StateFigure, 'indicator' | 'status' | 'flags'> & Record<'value' | 'category' | 'reason', null>
    >`select o.indicator, o.status, o.value, o.category, o.reason, o.flags, ${cycleColumns}
      from observation o join cycle c using (cycle_id)
      where o.state_id = ${state} and o.breakdown = '' and o.edition = ${editionRead}
      order by c.reference_year, c.opens_on`.execute(tx)
    return rows.map(({ indicator, status, flags, value, category, reason, ...cycle }) => ({
      indicator,
      status,
      flags,
      of: cycleOf(cycle),
      cycle: cycle.key,
      referenceYear: cycle.referenceYear,
      ...(value !== null && { value }),
      ...(category !== null && { category }),
      ...(reason !== null && { reason }),
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
export async function readCoverageOverTime({ database }: Db): Promise<Coverage> {
  return withTenant(database, asPublic, async (tx) => {
    const { rows } = await sql<CycleColumns & { invited: number; states: readonly string[] }>`select ${cycleColumns},
        (select count(*)::int from cycle_state s where s.cycle_id = c.cycle_id) as invited,
        array(select distinct a.state_id from submitted_answer a
          where a.cycle_id = c.cycle_id and a.edition = ${editionRead}) as states
      from cycle c where c.status <> 'draft' and c.provenance <> 'documented' order by c.reference_year, c.opens_on`.execute(
      tx,
    )
    return {
      cycles: rows.map(({ invited, states, ...cycle }) => ({ cycle: cycleOf(cycle), invited, replies: states.length })),
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

/** Whether this is the code of a State. */
export async function isKnownState({ database }: Db, state: string): Promise<boolean> {
  return withTenant(database, asPublic, async (tx) => {
    const { rows } = await sql<{
      known: boolean
    }>`select exists (select from state where state_id = ${state}) as known`.execute(tx)
    return rows[0]?.known === true
  })
}
