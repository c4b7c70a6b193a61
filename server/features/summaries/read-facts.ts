import type { SummaryFacts, StateObservation } from '#shared/summary/facts.ts'
import { roleOf } from '#shared/summary/roles.ts'
import { questionsOf } from '#shared/summary/scope.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { editionOf, readGroups, running } from '../indicators/index.ts'
import type { SummariesDeps } from './deps.ts'
import {
  readAdded,
  readAnswersTo,
  readInvitedStates,
  readReplies,
  readSummaryCycles,
  readTotals,
  type StoredCycle,
} from './facts-queries.ts'

/** Documents are made of what States released to the public, whoever drafts them: nothing else can end up in one. */
export const asPublic = { role: 'app_public', state: null, personId: null } as const

export interface WantedFacts {
  readonly cycle: string
  readonly edition?: string | undefined
}

/** Reads everything a document about one cycle can be computed from. Refuses a cycle or edition that is not there. */
export async function readFacts(
  tx: Tx,
  deps: SummariesDeps,
  wanted: WantedFacts,
  { locale, first }: { readonly locale: CompleteLocale; readonly first: ReadonlyMap<string, Date> },
): Promise<SummaryFacts> {
  const cycles = await readSummaryCycles(tx, locale)
  const cycle = cycles.find(({ key }) => key === wanted.cycle) ?? refuse('cycle.notFound')
  const { edition } = await editionOf(tx, cycle.id, 'public', wanted.edition)
  const before = earlierOf(cycles, cycle)
  const earlier = before && { cycle: before, ...(await editionOf(tx, before.id, 'public')) }
  const key = [cycle.id, edition, before?.id, earlier?.edition, locale].join(' ')
  const kept = keptFacts.get(key)
  // Lists of States may be added to a cycle at any time, and its title and days may change: they are never kept.
  const groups = await readGroups(tx, cycle.id)
  if (kept && kept.database === deps.database) return { ...kept.facts, cycle, groups }
  const facts = await readAll(tx, deps, { cycle, edition, earlier, groups, first })
  // Only releases never change: provisional results are read anew each time.
  if (edition !== running && earlier?.edition !== running) keep(key, { database: deps.database, facts })
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
  readonly earlier?: { readonly cycle: StoredCycle; readonly edition: string } | undefined
}

async function readAll(tx: Tx, deps: SummariesDeps, chosen: Chosen): Promise<SummaryFacts> {
  const { cycle, edition, earlier, groups, first } = chosen
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
    observations: byIndicator(await readTotals(tx, cycle.id, edition)),
    added: await readAdded(tx, cycle.id, edition),
    answers: await readAnswersTo(
      tx,
      cycle.id,
      edition,
      told.map(({ id }) => id),
    ),
    ...(earlier && {
      earlier: { ...earlier, observations: byIndicator(await readTotals(tx, earlier.cycle.id, earlier.edition)) },
    }),
  }
}

/** The latest cycle before this one, of an earlier reference year, whose figures can be compared. */
function earlierOf(cycles: readonly StoredCycle[], { referenceYear }: StoredCycle): StoredCycle | undefined {
  return cycles.find((one) => one.referenceYear < referenceYear && one.provenance !== 'documented')
}

function byIndicator(rows: readonly StateObservation[]): ReadonlyMap<string, readonly StateObservation[]> {
  return Map.groupBy(rows, ({ indicator }) => indicator)
}
