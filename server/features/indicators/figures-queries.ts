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

/** Public aggregates, each cycle in the edition that the public reads; in no order. One statement. */
export async function readFigures(
  db: Kysely<Rows>,
  { indicators, cycle, withBreakdowns }: FiguresWanted,
): Promise<readonly FiguresRow[]> {
  const { rows } = await sql<FiguresRow>`select a.indicator, c.key as cycle, c.reference_year as year, a.edition,
      a.breakdown as by, a.code, a.groups::text as groups
    from aggregate a join cycle c using (cycle_id) left join cycle_edition e using (cycle_id)
    where a.audience = ${'public'} and a.edition = coalesce(e.edition, 'running') and c.status <> 'draft'
      ${indicators ? sql`and a.indicator = any(${indicators}::text[])` : sql``}
      ${cycle === undefined ? sql`` : sql`and c.key = ${cycle}`}
      ${withBreakdowns ? sql`` : sql`and a.breakdown = ''`}`.execute(db)
  return rows
}
