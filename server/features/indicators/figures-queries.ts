import { sql, type Kysely } from 'kysely'
import type { Rows } from '#server/platform/database/rows.generated.ts'

export interface FiguresWanted {
  /** All where none is named. */
  readonly indicators?: readonly string[] | undefined
  readonly cycle?: string | undefined
  readonly withBreakdowns: boolean
}

/** The aggregates of one series; `groups` is JSON as it is kept, and is not taken apart on its way. */
export interface FiguresRow {
  readonly indicator: string
  readonly cycle: string
  readonly year: number
  readonly edition: string
  readonly by: string
  readonly code: string
  readonly groups: string
}

/**
 * Public aggregates, each cycle in the edition that the public reads; in no order. One statement: the cycles, few, come
 * first (`offset 0` keeps them apart). Indicators that are named are then looked up one by one, by the whole key.
 */
export async function readFigures(
  db: Kysely<Rows>,
  { indicators, cycle, withBreakdowns }: FiguresWanted,
): Promise<readonly FiguresRow[]> {
  const cycles = sql`(select c.cycle_id, c.key, c.reference_year, coalesce(e.edition, 'running') as edition
    from cycle c left join cycle_edition e using (cycle_id)
    where c.status <> 'draft' ${cycle === undefined ? sql`` : sql`and c.key = ${cycle}`} offset 0)`
  const series = sql`(select a.indicator, a.breakdown, a.code, a.groups::text as groups
    from aggregate a
    where a.cycle_id = s.cycle_id and a.edition = s.edition and a.audience = 'public'
      ${indicators ? sql`and a.indicator = wanted.indicator` : sql``}
      ${withBreakdowns ? sql`` : sql`and a.breakdown = ''`} offset 0)`
  const { rows } = await sql<FiguresRow>`select f.indicator, s.key as cycle, s.reference_year as year, s.edition,
      f.breakdown as by, f.code, f.groups
    from ${cycles} s
      ${indicators ? sql`cross join unnest(${indicators}::text[]) as wanted (indicator)` : sql``}
      cross join lateral ${series} f`.execute(db)
  return rows
}
