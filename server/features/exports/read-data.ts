import type { Indicator } from '#shared/definition/indicator.ts'
import { completeLocales, type CompleteLocale } from '#shared/text/locale.ts'
import { inLocale, type Localized } from '#shared/text/localized.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { indicatorsById } from '#server/platform/definitions/indicators-by-id.ts'
import { asPublic, withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { editionOf } from '../indicators/index.ts'
import { readCycleFacts, readDataRows, readStateCodes, type CycleFact, type StateFact } from './observation-queries.ts'
import type { DataRow } from './observation-row.ts'
import type { ExportsDeps } from './deps.ts'
import { describedIndicators } from './describe-data.ts'
import { codeListsOf, type CodeLists, type Names } from './sdmx/code-lists.ts'

/** Rows and what is needed to say them in words. */
export interface DataSet {
  readonly rows: readonly DataRow[]
  readonly cycles: readonly CycleFact[]
  readonly states: readonly StateFact[]
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly lists: CodeLists
}

/** What is asked for: an indicator, some cycles, or both; all where nothing is said. */
export interface Scope {
  readonly indicator?: string | undefined
  readonly cycles?: readonly string[] | undefined
  readonly edition?: string | undefined
}

/** Everything public of a scope: each cycle in its release, or running where it has none yet. */
export async function readPublicData(deps: ExportsDeps, scope: Scope): Promise<DataSet> {
  const indicators = indicatorsById(deps.definitions)
  if (scope.indicator !== undefined && !indicators.has(scope.indicator)) refuse('indicator.notFound')
  return withTenant(deps.database, asPublic, async (tx) => {
    const all = await readCycleFacts(tx)
    const chosen = all.filter(({ key }) => scope.cycles?.includes(key) ?? true)
    if (scope.cycles?.some((key) => chosen.every((cycle) => cycle.key !== key))) refuse('cycle.notFound')
    const places = await placesOf(tx, chosen, scope.edition)
    const rows = await readDataRows(tx, { places, indicator: scope.indicator })
    return { rows, ...(await wordsOf(tx, deps, all)), cycles: chosen }
  })
}

async function placesOf(tx: Tx, cycles: readonly CycleFact[], wished: string | undefined) {
  const places: { cycleId: string; edition: string }[] = []
  for (const { id } of cycles) {
    const { edition } = await editionOf(tx, id, 'public', cycles.length === 1 ? wished : undefined)
    places.push({ cycleId: id, edition })
  }
  return places
}

/** Names and lists for data of these cycles. */
export async function wordsOf(tx: Tx, deps: ExportsDeps, cycles: readonly CycleFact[]) {
  const states = await readStateCodes(tx)
  const lists = codeListsOf({
    indicators: describedIndicators(deps),
    states: states.map(({ m49, names }) => ({ m49, names: inAll(names) })),
    cycles: cycles.map(({ key, titles }) => ({ key, names: inAll(titles) })),
  })
  return { states, indicators: indicatorsById(deps.definitions), lists }
}

function inAll(texts: Localized): Names {
  // One name for each complete language.
  return Object.fromEntries(completeLocales.map((locale: CompleteLocale) => [locale, inLocale(texts, locale)])) as Names
}
