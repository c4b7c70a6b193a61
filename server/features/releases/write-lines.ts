import { contentLine, inOrder, type ReleasedObservation } from '#shared/release/content.ts'
import { asRole, type Tx } from '#server/platform/database/transaction.ts'
import { readCycleObservations, readGroups, type StoredObservation } from '../indicators/index.ts'
import {
  readAnsweringStates,
  readReleasedAggregates,
  readReleasedAnswers,
  type CycleRow,
  type EditionPlace,
} from './content-queries.ts'
import type { PublicRelease } from '#shared/contract/releases.ts'

export interface Contents {
  /** In the order of their keys. */
  readonly cycles: readonly CycleRow[]
  readonly edition: string
  readonly definitions: PublicRelease['definitions']
}

/** Answers are read for so many States at once: a release never stands in memory as a whole. */
const statesAtOnce = 20

/** The canonical lines of a release, in their order, from the rows of an edition. */
export async function* linesOf(tx: Tx, contents: Contents): AsyncGenerator<string> {
  const { cycles, edition, definitions } = contents
  for (const { id: _, open: __, opensOn: ___, ...cycle } of cycles) yield contentLine('cycle', cycle)
  for (const definition of inOrder('definition', definitions)) yield contentLine('definition', definition)
  const places = cycles.map(({ id, key }): EditionPlace => ({ cycleId: id, cycle: key, edition }))
  for (const place of places) yield* groupLines(tx, place)
  for (const place of places)
    for (const one of inOrder('observation', await releasedObservations(tx, place)))
      yield contentLine('observation', one)
  for (const place of places) yield* answerLines(tx, place)
  for (const place of places)
    for (const one of inOrder('aggregate', await readReleasedAggregates(tx, place))) yield contentLine('aggregate', one)
}

/**
 * What everybody would read: of the running edition as the public, without what States withhold; of a frozen one what
 * was copied into it, which nobody else may read yet.
 */
export function asEverybody<T>(tx: Tx, { edition }: EditionPlace, read: () => Promise<T>): Promise<T> {
  return edition === 'running' ? asRole(tx, 'app_public', read) : read()
}

/** The groups that the edition has figures of: one that is added to a cycle later is no part of an earlier release. */
async function* groupLines(tx: Tx, place: EditionPlace): AsyncGenerator<string> {
  const { cycleId, cycle } = place
  const series = await readReleasedAggregates(tx, place)
  const known = new Set(series.flatMap(({ groups }) => groups.map(({ group }) => group)))
  const all = [...(await readGroups(tx, cycleId))].filter(([group]) => known.has(group))
  const groups = all.map(([group, states]) => ({
    cycle,
    group,
    states: states.toSorted(),
  }))
  for (const group of inOrder('group', groups)) yield contentLine('group', group)
}

async function* answerLines(tx: Tx, place: EditionPlace): AsyncGenerator<string> {
  const states = await asEverybody(tx, place, () => readAnsweringStates(tx, place))
  for (let from = 0; from < states.length; from += statesAtOnce) {
    const some = states.slice(from, from + statesAtOnce)
    const answers = await asEverybody(tx, place, () => readReleasedAnswers(tx, place, some))
    for (const answer of inOrder('answer', answers)) yield contentLine('answer', answer)
  }
}

/** The public observations of a cycle in an edition, as they stand in a release. */
export async function releasedObservations(tx: Tx, place: EditionPlace): Promise<readonly ReleasedObservation[]> {
  const all = await asEverybody(tx, place, () => readCycleObservations(tx, place.cycleId, place.edition))
  return all.map((one) => released(one, place.cycle))
}

/** Without what is of the database only. */
function released(observation: StoredObservation, cycle: string): ReleasedObservation {
  const { indicator, by, code, status, reason, value, category, numerator, denominator } = observation
  const { flags, footnotes, questions, state, revision, excluded } = observation
  return {
    cycle,
    state,
    indicator,
    ...(by !== undefined && { by }),
    ...(code !== undefined && { code }),
    status,
    ...(reason !== undefined && { reason }),
    ...(value !== undefined && { value }),
    ...(category !== undefined && { category }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    flags,
    footnotes,
    questions,
    revision,
    ...(excluded && { excluded }),
  }
}
