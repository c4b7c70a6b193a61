import { sql } from 'kysely'
import type { Localized } from '#shared/text/localized.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { withoutNulls } from '#server/platform/database/without-nulls.ts'
import { asFarAsSeen, whyLeftOut, withLeftOut } from '../indicators/index.ts'
import { inRowOrder, type DataRow } from './observation-row.ts'

/** A cycle and the edition to read of it. */
export interface CycleEdition {
  readonly cycleId: string
  readonly edition: string
}

interface Wanted {
  readonly places: readonly CycleEdition[]
  readonly indicator?: string | undefined
  /** States whose rows are wanted; all unless some are named. */
  readonly states?: readonly string[]
}

/** Observations that the role may read, in the order of every file. */
export async function readDataRows(tx: Tx, { places, indicator, states }: Wanted): Promise<readonly DataRow[]> {
  const only = indicator === undefined ? sql`` : sql`and o.indicator = ${indicator}`
  const of = states === undefined ? sql`` : sql`and o.state_id = any(${states}::text[])`
  const { rows } =
    await sql<DataRow>`select o.state_id as state, s.m49, c.key as cycle, c.reference_year as "referenceYear",
      c.provenance, o.edition, o.indicator, nullif(o.breakdown, '') as by, nullif(o.code, '') as code, o.status, o.reason,
      o.value, o.category, o.numerator, o.denominator, o.flags, o.footnotes, o.questions, o.revision,
      ${whyLeftOut} as excluded
    from unnest(${places.map(({ cycleId }) => cycleId)}::uuid[], ${places.map(({ edition }) => edition)}::text[]) as p(cycle_id, edition)
    join observation o on o.cycle_id = p.cycle_id and o.edition = p.edition
    join cycle c on c.cycle_id = o.cycle_id join state s on s.state_id = o.state_id
    ${withLeftOut}
    where ${asFarAsSeen('o')} ${only} ${of}`.execute(tx)
  return inRowOrder(rows.map(withoutNulls))
}

export interface StateFact {
  readonly state: string
  readonly m49: string
  readonly names: Localized
}

/** Codes and names of all States. */
export async function readStateCodes(tx: Tx): Promise<readonly StateFact[]> {
  const { rows } = await sql<StateFact>`select state_id as state, m49, names from state order by state_id`.execute(tx)
  return rows
}

export interface CycleFact {
  readonly id: string
  readonly key: string
  readonly titles: Localized
  readonly referenceYear: number
  readonly versionId: string
  readonly provenance: DataRow['provenance']
}

/** Cycles that can have results, by key. */
export async function readCycleFacts(tx: Tx): Promise<readonly CycleFact[]> {
  const { rows } = await sql<CycleFact>`select cycle_id as id, key, titles, reference_year as "referenceYear",
      version_id as "versionId", provenance
    from cycle where status <> 'draft' order by key`.execute(tx)
  return rows
}
