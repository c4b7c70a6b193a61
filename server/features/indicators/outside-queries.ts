import { sql } from 'kysely'
import type { SeriesReply } from '#shared/contract/result-parts.ts'
import type { Tx } from '#server/platform/database/transaction.ts'

/** The outside series by which means are weighed: persons, mid-year. */
export const population = 'population'

/** Values of an outside series in these years: `state year` → value. A year that is not there is not filled from another. */
export async function readOutsideValues(
  tx: Tx,
  series: string,
  years: readonly number[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ place: string; value: number }>`select state_id || ' ' || year as place, value
    from outside_value where series_id = ${series} and year = any(${years}::int[])`.execute(tx)
  return new Map(rows.map(({ place, value }) => [place, value]))
}

/** What is known about these outside series, those that were imported; all of them where none is named. */
export async function readOutsideSeries(tx: Tx, ids?: readonly string[]): Promise<readonly SeriesReply[]> {
  const { rows } =
    await sql<SeriesReply>`select series_id as id, title, unit, source, source_date::text as "sourceDate", licence, demonstration
    from outside_series ${ids ? sql`where series_id = any(${ids}::text[])` : sql``} order by series_id`.execute(tx)
  return rows
}

/** A series as it is imported. */
export interface ImportedSeries extends SeriesReply {
  readonly values: readonly { readonly state: string; readonly year: number; readonly value: number }[]
}

/** Puts a series in the place of the one imported earlier under its id. */
export async function replaceSeries(tx: Tx, { values, ...series }: ImportedSeries, at: Date): Promise<void> {
  await sql`delete from outside_series where series_id = ${series.id}`.execute(tx)
  await sql`insert into outside_series (series_id, title, unit, source, source_date, licence, demonstration, imported_at)
    values (${series.id}, ${series.title}, ${series.unit}, ${series.source}, ${series.sourceDate}, ${series.licence},
      ${series.demonstration}, ${at})`.execute(tx)
  await sql`insert into outside_value (series_id, state_id, year, value) select ${series.id}, v.state, v.year, v.value
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(state text, year int, value double precision)`.execute(
    tx,
  )
}
