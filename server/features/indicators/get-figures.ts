import type { InputOf } from '#shared/contract/endpoint.ts'
import type { getFigures as contract } from '#shared/contract/figures.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Database } from '#server/platform/database/open-database.ts'
import { readAsPublic, withTenant } from '#server/platform/database/transaction.ts'
import { readResultCycles } from './aggregate-queries.ts'
import { tenants } from './audience.ts'
import type { IndicatorsDeps } from './deps.ts'
import { running } from './edition-queries.ts'
import { readFigures, type FiguresRow } from './figures-queries.ts'

/** Group figures for many indicators at once, as bytes: for dashboards that draw a lot and read once. */
export async function getFigures(
  { database }: IndicatorsDeps,
  { query }: InputOf<typeof contract>,
): Promise<Uint8Array> {
  const wanted = {
    // An indicator that is named twice is meant once.
    indicators: query.indicators === undefined ? undefined : [...new Set(query.indicators.split(','))],
    cycle: query.cycle,
    withBreakdowns: query.breakdowns === 'all',
  }
  const rows = await readAsPublic(database, (db) => readFigures(db, wanted))
  if (rows.length === 0 && wanted.cycle !== undefined) await demandCycle(database, wanted.cycle)
  return bytesOf(rows.toSorted(inOrder))
}

/** The reply as it leaves: every part is written into its place once, for there may be megabytes of them. */
function bytesOf(rows: readonly FiguresRow[]): Buffer {
  const parts = rows.flatMap((row, index) => [index === 0 ? '' : ',', headOf(row), row.groups, '}'])
  const all = ['{"figures":[', ...parts, ']}']
  const bytes = Buffer.allocUnsafe(all.reduce((total, part) => total + Buffer.byteLength(part), 0))
  let at = 0
  for (const part of all) at += bytes.write(part, at)
  return bytes
}

/** By indicator, latest cycle first, the total before its breakdowns. */
function inOrder(one: FiguresRow, other: FiguresRow): number {
  const keys = (['indicator', 'cycle', 'by', 'code'] as const).map((key) => compare(one[key], other[key]))
  const [indicator = 0, ...rest] = keys
  return indicator || other.year - one.year || rest.find((order) => order !== 0) || 0
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

/** Everything of a series up to its groups. */
function headOf({ indicator, cycle, edition, by, code }: FiguresRow): string {
  const part = by === '' ? {} : { by, code }
  const head = JSON.stringify({ indicator, cycle, edition, provisional: edition === running, ...part })
  return `${head.slice(0, -1)},"groups":`
}

/** Nothing was found: an empty cycle, or none of that name? */
async function demandCycle(database: Database, key: string): Promise<void> {
  const cycles = await withTenant(database, tenants.public, readResultCycles)
  if (!cycles.some((cycle) => cycle.key === key)) refuse('cycle.notFound')
}
