import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { PublicRelease, prepareRelease as contract } from '#shared/contract/releases.ts'
import { checkRelease } from '#shared/release/check-release.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { newId } from '#server/platform/new-id.ts'
import { asSecretariat, withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { aggregateCycle } from '../indicators/index.ts'
import {
  countAnswers,
  countWithheld,
  readReleasableCycles,
  readReleasedAggregates,
  type CycleRow,
} from './content-queries.ts'
import { changedDefinitions, definitionHashes } from './definition-hashes.ts'
import type { ReleasesDeps } from './deps.ts'
import { dressDetail } from './dress-release.ts'
import { hashContents } from './hash-contents.ts'
import { dressDifference, readDifference, releaseBefore } from './read-difference.ts'
import { findRelease, insertRelease, readReleases, type Release } from './release-queries.ts'
import { reviewFacts } from './review-facts.ts'
import { releasedObservations } from './write-lines.ts'

type Body = InputOf<typeof contract>['body']

/** Who prepares or approves. */
export interface Officer {
  readonly id: string
  readonly name: string
}

/** Puts a release together: what is public now, its hash, its checks, its difference to the one before. Nothing is frozen yet. */
export async function prepareRelease(
  deps: ReleasesDeps,
  call: Call,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const officer = officerOf(call)
  await bringFiguresUpToDate(deps, body.cycles)
  return withTenant(deps.database, { role: 'app_secretariat', state: null, personId: officer.id }, async (tx) => {
    const release = await putTogether(tx, deps, body, officer)
    await call.record(tx, 'release.prepared', { subject: release.id, details: { name: release.name } })
    return dressDetail(release, [], call.locale, officer.id)
  })
}

/** The signed-in person; a policy has let the call pass, so there is one. */
export function officerOf({ actor }: Pick<Call, 'actor'>): Officer {
  const { person } = actor
  return person ? { id: person.id, name: person.name } : refuse('session.required')
}

/** Aggregates follow submissions through the outbox: before they are frozen, they are computed at once. */
export async function bringFiguresUpToDate(deps: ReleasesDeps, keys: readonly string[]): Promise<void> {
  const cycles = await withTenant(deps.database, asSecretariat, (tx) => chosenCycles(tx, keys))
  for (const { id } of cycles) await aggregateCycle(deps, id)
}

async function chosenCycles(tx: Tx, keys: readonly string[]): Promise<readonly CycleRow[]> {
  const all = await readReleasableCycles(tx)
  const chosen = keys.map((key) => all.find((cycle) => cycle.key === key) ?? refuse('cycle.notFound'))
  return chosen.toSorted((one, other) => (one.key < other.key ? -1 : 1))
}

/** Writes the prepared release, in a transaction of the secretariat. */
export async function putTogether(tx: Tx, deps: ReleasesDeps, body: Body, officer: Officer): Promise<Release> {
  const { name, corrects, reason } = body
  const cycles = await chosenCycles(tx, body.cycles)
  if (await findRelease(tx, name))
    refuse('release.nameTaken', { errors: [{ pointer: '/name', code: 'release.nameTaken' }] })
  if (corrects !== undefined) await demandCorrectable(tx, corrects, reason)
  const definitions = definitionHashes(deps, versionIdsOf(cycles))
  const hashed = await hashContents(tx, { cycles, edition: 'running', definitions })
  const counts = { ...(await countContents(tx, cycles)), lines: hashed.lines, bytes: hashed.bytes }
  const before = releaseBefore(await readReleases(tx), cycles)
  const difference = before && (await readDifference(tx, before, cycles))
  const findings = checkRelease({
    ...counts,
    ...(await reviewFacts(tx, deps, cycles)),
    openCycles: cycles.filter(({ open }) => open).map(({ key }) => key),
    invited: Math.max(...cycles.map(({ invited }) => invited)),
    changedDefinitions: before ? changedDefinitions(deps, before.definitions, versionIdsOf(cycles)) : [],
    demonstration: cycles.some(({ provenance }) => provenance === 'demonstration'),
    corrects: corrects !== undefined,
    ...(difference && { difference }),
  })
  const kept = { id: newId(), name, corrects, reason, sha256: hashed.sha256, counts, definitions, findings }
  const person = { preparedBy: officer.id, preparedByName: officer.name, preparedAt: deps.clock.now() }
  const shown = before && difference && dressDifference(before.name, difference)
  await insertRelease(
    tx,
    { ...kept, ...person, difference: shown },
    cycles.map(({ id }) => id),
  )
  return (await findRelease(tx, name)) ?? refuse('release.notFound')
}

function versionIdsOf(cycles: readonly CycleRow[]): readonly string[] {
  return cycles.map(({ versionId }) => versionId)
}

async function demandCorrectable(tx: Tx, corrects: string, reason: string | undefined): Promise<void> {
  const corrected = await findRelease(tx, corrects)
  if (corrected?.status !== 'published')
    refuse('release.notFound', { errors: [{ pointer: '/corrects', code: 'release.notFound' }] })
  if (reason === undefined)
    refuse('release.reasonMissing', { errors: [{ pointer: '/reason', code: 'release.reasonMissing' }] })
}

type Counted = Omit<PublicRelease['counts'], 'lines' | 'bytes'>

async function countContents(tx: Tx, cycles: readonly CycleRow[]): Promise<Counted> {
  const states = new Set<string>()
  let [observations, aggregates, suppressed] = [0, 0, 0]
  for (const { id, key } of cycles) {
    const place = { cycleId: id, cycle: key, edition: 'running' }
    const found = await releasedObservations(tx, place)
    for (const { state } of found) states.add(state)
    observations += found.length
    const series = await readReleasedAggregates(tx, place)
    aggregates += series.length
    const figures = series.flatMap(({ groups }) => groups.flatMap((group) => group.figures))
    suppressed += figures.filter(({ tooFew }) => tooFew).length
  }
  const ids = cycles.map(({ id }) => id)
  const answers = await countAnswers(tx, ids)
  return { states: states.size, observations, answers, aggregates, suppressed, withheld: await countWithheld(tx, ids) }
}
