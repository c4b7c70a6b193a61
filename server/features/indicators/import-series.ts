import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { importSeries as contract, listSeries as listing } from '#shared/contract/review.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { asPublic, withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { enqueue } from '#server/platform/outbox.ts'
import { readResultCycles, readStateNames } from './aggregate-queries.ts'
import type { IndicatorsDeps } from './deps.ts'
import { readOutsideSeries, replaceSeries, type ImportedSeries } from './outside-queries.ts'
import { parseSeries, type SeriesMistake } from './parse-series.ts'
import { aggregateTopic } from './project-submission.ts'
import { asReviewer } from './review-cycle.ts'

export async function listSeries({ database }: IndicatorsDeps): Promise<ReplyOf<typeof listing>> {
  const series = await withTenant(database, asPublic, (tx) => readOutsideSeries(tx))
  return { series: [...series] }
}

/** Imports a series that the secretariat sends as CSV: all of it, or nothing and every mistake with its place. */
export async function importSeries(
  deps: IndicatorsDeps,
  call: Call,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const imported = await asReviewer(deps, call, async (tx) => {
    const taken = await takeSeries(tx, deps, body.csv)
    if ('mistakes' in taken) return refuse('series.invalid', { errors: taken.mistakes.map(placeOf) })
    const { id, sourceDate, demonstration } = taken.series
    const details = { id, sourceDate, demonstration, values: taken.series.values.length }
    await call.record(tx, 'series.imported', { subject: id, details })
    return taken.series
  })
  deps.wakeOutbox()
  const { id, title, unit, source, sourceDate, licence, demonstration } = imported
  return { id, title, unit, source, sourceDate, licence, demonstration }
}

/** Parses and keeps a series, inside a transaction of the secretariat; every cycle's means by population follow. */
export async function takeSeries(
  tx: Tx,
  deps: IndicatorsDeps,
  csv: string,
): Promise<{ readonly series: ImportedSeries } | { readonly mistakes: readonly SeriesMistake[] }> {
  const states = new Set((await readStateNames(tx)).map(({ state }) => state))
  const parsed = parseSeries(csv, (code) => states.has(code))
  if ('mistakes' in parsed) return parsed
  const now = deps.clock.now()
  await replaceSeries(tx, parsed.series, now)
  for (const { id } of await readResultCycles(tx)) await enqueue(tx, aggregateTopic, { cycleId: id }, now)
  return parsed
}

function placeOf({ line, column, code, params }: SeriesMistake) {
  return { pointer: `/csv/${line}/${column}`, code, ...(params && { params }) }
}
