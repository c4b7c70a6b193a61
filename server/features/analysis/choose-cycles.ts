import type { AnalysisRequest } from '#shared/analysis/analysis-request.ts'
import type { Variable } from '#shared/analysis/variable.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { inLocale } from '#shared/text/localized.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { editionOf, editionsOf, readResultCycles, type Audience, type ResultCycle } from '../indicators/index.ts'
import { readCyclesWithReplies } from './silence-queries.ts'

export interface ChosenCycles {
  /** All that may be chosen, latest first. */
  readonly offered: readonly ResultCycle[]
  /** Those the tables are of, earliest first. */
  readonly chosen: readonly ResultCycle[]
  /** Those and the cycles that single variables are pinned to, each with the edition to read. */
  readonly editions: ReadonlyMap<string, string>
}

type Asks = (cycle: ResultCycle, variable: Variable) => boolean

/**
 * The cycles of an analysis: those asked for, else the latest with replies in which its rows are asked. An edition that
 * is wished must be there for every cycle; otherwise each is read in the edition its readers read.
 */
export async function chooseCycles(
  tx: Tx,
  audience: Audience,
  request: AnalysisRequest,
  locale: CompleteLocale,
  asks: Asks,
): Promise<ChosenCycles> {
  // Named in the reader's language from here on.
  const offered = (await readResultCycles(tx)).map((one) => ({ ...one, title: inLocale(one.titles, locale) }))
  const wished = request.cycles.map((key) => offered.find((one) => one.key === key) ?? refuse('cycle.notFound'))
  const ids = offered.map(({ id }) => id)
  const usual = await editionsOf(tx, ids, audience)
  const chosen = wished.length > 0 ? wished : await latestAsking(tx, request, offered, usual, asks)
  const pinned = pinnedKeys(request).map((key) => offered.find((one) => one.key === key) ?? refuse('cycle.notFound'))
  const read = [...new Set([...chosen, ...pinned])]
  const editions = new Map<string, string>()
  for (const { id } of read)
    editions.set(
      id,
      request.edition === undefined
        ? (usual.get(id) ?? 'running')
        : (await editionOf(tx, id, audience, request.edition)).edition,
    )
  return { offered, chosen: chosen.toSorted(byYear), editions }
}

async function latestAsking(
  tx: Tx,
  { rows }: AnalysisRequest,
  offered: readonly ResultCycle[],
  editions: ReadonlyMap<string, string>,
  asks: Asks,
): Promise<readonly ResultCycle[]> {
  const replied = await readCyclesWithReplies(tx, editions)
  const latest = offered.find((cycle) => replied.has(cycle.id) && (rows === undefined || asks(cycle, rows)))
  return latest ? [latest] : []
}

function pinnedKeys({ rows, columns, where }: AnalysisRequest): readonly string[] {
  const variables = [rows, columns, ...where.map(({ variable }) => variable)]
  return variables.flatMap((variable) => variable?.cycle ?? [])
}

function byYear(a: ResultCycle, b: ResultCycle): number {
  return a.referenceYear - b.referenceYear || (a.key < b.key ? -1 : 1)
}
