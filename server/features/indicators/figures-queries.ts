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
 * first (`offset 0` keeps them apart), so that every part of the aggregates' key is known when they are looked up.
 */
export async function readFigures(
  db: Kysely<Rows>,
  { indicators, cycle, withBreakdowns }: FiguresWanted,
): Promise<readonly FiguresRow[]> {
  const { rows } = await sql<FiguresRow>`select a.indicator, s.key as cycle, s.year, a.edition,
      a.breakdown as by, a.code, a.groups::text as groups
    from (select c.cycle_id, c.key, c.reference_year as year, coalesce(e.edition, 'running') as edition
        from cycle c left join cycle_edition e using (cycle_id)
        where c.status <> 'draft' ${cycle === undefined ? sql`` : sql`and c.key = ${cycle}`} offset 0) s
      join aggregate a using (cycle_id, edition)
    where a.audience = 'public'
      ${indicators ? sql`and a.indicator = any(${indicators}::text[])` : sql``}
      ${withBreakdowns ? sql`` : sql`and a.breakdown = ''`}`.execute(db)
  return rows
}
