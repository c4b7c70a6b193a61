import type { Indicator } from '#shared/definition/indicator.ts'
import type { EarlierFacts, PopulationFact, SummaryFacts } from '#shared/summary/facts.ts'
import { roleOf } from '#shared/summary/roles.ts'
import { questionsOf } from '#shared/summary/scope.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import {
  editionOf,
  population,
  readGroups,
  readOutsideSeries,
  readOutsideValues,
  running,
} from '../indicators/index.ts'
import { changesSince } from './changes-since.ts'
import type { SummariesDeps } from './deps.ts'
import {
  readAdded,
  readAnswersTo,
  readInvitedStates,
  readObservations,
  readReplies,
  readSummaryCycles,
  type StoredCycle,
} from './facts-queries.ts'

export interface WantedFacts {
  readonly cycle: string
  readonly edition?: string | undefined
}

/**
 * Reads everything a document about one cycle can be computed from. Callers read as the public, whoever drafts: nothing
 * but what States released can end up in a document. Refuses a cycle or edition that is not there.
 */
export async function readFacts(
  tx: Tx,
  deps: SummariesDeps,
  wanted: WantedFacts,
  { locale, first }: { readonly locale: CompleteLocale; readonly first: ReadonlyMap<string, Date> },
): Promise<SummaryFacts> {
  const cycles = await readSummaryCycles(tx, locale)
  const cycle = cycles.find(({ key }) => key === wanted.cycle) ?? refuse('cycle.notFound')
  const { edition } = await editionOf(tx, cycle.id, 'public', wanted.edition)
  const before = []
  for (const earlier of earlierThan(cycles, cycle))
    before.push({ cycle: earlier, edition: (await editionOf(tx, earlier.id, 'public')).edition })
  const key = [cycle.id, edition, ...before.flatMap((one) => [one.cycle.id, one.edition]), locale].join(' ')
  const kept = keptFacts.get(key)
  // Lists of States may be added to a cycle at any time, and its title and days may change: they are never kept.
  const groups = await readGroups(tx, cycle.id)
  const population = await readPopulation(tx, cycle.referenceYear)
  const fresh = { cycle, groups, ...(population && { population }) }
  if (kept && kept.database === deps.database) return { ...kept.facts, ...fresh }
  const facts = { ...(await readAll(tx, deps, { cycle, edition, before, groups, first })), ...fresh }
  // Only releases never change: provisional results are read anew each time.
  if ([edition, ...before.map((one) => one.edition)].every((one) => one !== running))
    keep(key, { database: deps.database, facts })
  return facts
}

/** Facts of releases, by cycle, editions and language; the oldest goes first. */
const keptFacts = new Map<string, Kept>()
const mostKept = 12

interface Kept {
  readonly database: SummariesDeps['database']
  readonly facts: SummaryFacts
}

function keep(key: string, kept: Kept): void {
  keptFacts.set(key, kept)
  const [oldest] = keptFacts.keys()
  if (keptFacts.size > mostKept && oldest !== undefined) keptFacts.delete(oldest)
}

interface Chosen {
  readonly cycle: StoredCycle
  readonly edition: string
  readonly groups: SummaryFacts['groups']
  readonly first: ReadonlyMap<string, Date>
  readonly before: readonly { readonly cycle: StoredCycle; readonly edition: string }[]
}

async function readAll(tx: Tx, deps: SummariesDeps, chosen: Chosen): Promise<SummaryFacts> {
  const { cycle, edition, groups, first } = chosen
  const loaded = deps.definitions.versions.get(cycle.versionId) ?? refuse('definition.notFound')
  const { version } = loaded
  const indicators = deps.definitions.instruments.get(version.instrument)?.indicators ?? []
  const told = questionsOf(version).filter((question) => question.kind === 'choices' || roleOf(question))
  return {
    cycle,
    edition,
    version,
    indicators,
    invited: await readInvitedStates(tx, cycle.id),
    groups,
    replies: await readReplies(tx, cycle.id, edition, first),
    observations: await readObservations(tx, { cycleId: cycle.id, edition, parts: 'all' }),
    added: await readAdded(tx, cycle.id, edition),
    answers: await readAnswersTo(
      tx,
      cycle.id,
      edition,
      told.map(({ id }) => id),
    ),
    before: await readBefore(tx, deps, chosen, indicators),
  }
}

/** Earlier cycles with their totals, and what was changed about each indicator since. */
async function readBefore(
  tx: Tx,
  deps: SummariesDeps,
  { cycle, before }: Chosen,
  indicators: readonly Indicator[],
): Promise<readonly EarlierFacts[]> {
  const found: EarlierFacts[] = []
  for (const { cycle: earlier, edition } of before)
    found.push({
      cycle: earlier,
      edition,
      changes: changesSince(deps, indicators, earlier.versionId, cycle.versionId),
      observations: await readObservations(tx, { cycleId: earlier.id, edition, parts: 'totals' }),
    })
  return found
}

/** The population in a year, where a series was imported that has it. */
async function readPopulation(tx: Tx, year: number): Promise<PopulationFact | undefined> {
  const [series] = await readOutsideSeries(tx, [population])
  if (!series) return undefined
  const values = await readOutsideValues(tx, population, [year])
  const byState = new Map([...values].map(([place, value]) => [place.split(' ')[0] ?? '', value]))
  return byState.size === 0
    ? undefined
    : { source: series.source, isInvented: series.demonstration, year, values: byState }
}

/** The cycles before this one, of an earlier reference year, whose figures may be compared; the latest first. */
function earlierThan(cycles: readonly StoredCycle[], { referenceYear }: StoredCycle): readonly StoredCycle[] {
  return cycles.filter((one) => one.referenceYear < referenceYear && one.provenance !== 'documented')
}
