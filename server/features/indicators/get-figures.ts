import type { InputOf } from '#shared/contract/endpoint.ts'
import type { getFigures as contract } from '#shared/contract/figures.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Database } from '#server/platform/database/open-database.ts'
import { readAsPublic, withTenant } from '#server/platform/database/transaction.ts'
import { readResultCycles } from './aggregate-queries.ts'
import type { IndicatorsDeps } from './deps.ts'
import { running } from './edition-queries.ts'
import { readFigures, type FiguresRow } from './figures-queries.ts'
import { tenants } from './get-indicator.ts'

/** Group figures for many indicators at once, as bytes: for dashboards that draw a lot and read once. */
export async function getFigures(
  { database }: IndicatorsDeps,
  { query }: InputOf<typeof contract>,
): Promise<Uint8Array> {
  const wanted = {
    indicators: query.indicators?.split(','),
    cycle: query.cycle,
    withBreakdowns: query.breakdowns === 'all',
  }
  const rows = await readAsPublic(database, (db) => readFigures(db, wanted))
  if (rows.length === 0 && wanted.cycle !== undefined) await demandCycle(database, wanted.cycle)
  return Buffer.from(`{"figures":[${rows.toSorted(inOrder).map(textOf).join(',')}]}`)
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

function textOf({ indicator, cycle, edition, by, code, groups }: FiguresRow): string {
  const part = by === '' ? {} : { by, code }
  const head = JSON.stringify({ indicator, cycle, edition, provisional: edition === running, ...part })
  return `${head.slice(0, -1)},"groups":${groups}}`
}

/** Nothing was found: an empty cycle, or none of that name? */
async function demandCycle(database: Database, key: string): Promise<void> {
  const cycles = await withTenant(database, tenants.public, readResultCycles)
  if (!cycles.some((cycle) => cycle.key === key)) refuse('cycle.notFound')
}
