import { readAnswer } from '#shared/analysis/read-answer.ts'
import { readObservation } from '#shared/analysis/read-observation.ts'
import { blank, notAsked, type Reading, type Readings } from '#shared/analysis/reading.ts'
import { divisions } from '#shared/analysis/variable.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { readSeries } from '../indicators/index.ts'
import { readAnswers, readGroupKinds, readMembers, type FoundAnswer } from './answer-queries.ts'
import type { Found } from './found.ts'
import { readSilence, type Editions, type Silent } from './silence-queries.ts'

/** Everything the variables of one analysis are read from: read once, whatever their number. */
export interface Material {
  readonly editions: Editions
  readonly answers: ReadonlyMap<string, readonly FoundAnswer[]>
  readonly silent: readonly Silent[]
  readonly members: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
  readonly kinds: readonly { readonly id: string; readonly kind: string }[]
}

export async function readMaterial(tx: Tx, editions: Editions, questions: readonly string[]): Promise<Material> {
  const wanted = [...new Set(questions)]
  const answers = await readAnswers(tx, editions, wanted)
  return {
    editions,
    answers: Map.groupBy(answers, ({ question }) => question),
    silent: await readSilence(tx, editions, wanted),
    members: await readMembers(tx, [...editions.keys()]),
    kinds: await readGroupKinds(tx),
  }
}

/** What a variable says of every State, by id of the cycle. The cycles themselves are no reading of a State. */
export async function readVariable(tx: Tx, found: Found, material: Material): Promise<ReadonlyMap<string, Readings>> {
  const { origin } = found
  switch (origin.from) {
    case 'question':
      return questionReadings(found, material)
    case 'indicator': {
      const series = { indicator: origin.id, by: origin.by, code: origin.code }
      const observations = await readSeries(tx, material.editions, series)
      // What was left out of group figures is left out here, too: `rule.leftOut` says so.
      const counted = observations.filter(({ excluded }) => excluded === undefined)
      return byCycle(counted.map((one) => [one.cycleId, one.state, readObservation(one)] as const))
    }
    case 'division':
      return groupReadings(divisions[origin.id], material)
    case 'cycle':
      return new Map()
    default:
      return origin satisfies never
  }
}

type Entry = readonly [cycleId: string, state: string, reading: Reading]

function byCycle(entries: readonly Entry[]): ReadonlyMap<string, Readings> {
  const found = new Map<string, Map<string, Reading>>()
  for (const [cycleId, state, reading] of entries) {
    const own = found.get(cycleId) ?? new Map<string, Reading>()
    own.set(state, reading)
    found.set(cycleId, own)
  }
  return found
}

/** Answers first: of a question that is silent at one release level there is no answer at another. */
function questionReadings({ variable, origin }: Found, { answers, silent }: Material): ReadonlyMap<string, Readings> {
  if (origin.from !== 'question') return new Map()
  const { id, questionIn } = origin
  const silences = silent.flatMap(({ cycleId, state, ...own }): readonly Entry[] => {
    if (own.blank.includes(id)) return [[cycleId, state, blank]]
    return own.notAsked.includes(id) ? [[cycleId, state, notAsked]] : []
  })
  const said = (answers.get(id) ?? []).flatMap(({ cycleId, state, answer }): readonly Entry[] => {
    const question = questionIn.get(cycleId)
    return question ? [[cycleId, state, readAnswer(question, variable.parts, answer)]] : []
  })
  return byCycle([...silences, ...said])
}

function groupReadings(kind: string, { members, kinds, editions }: Material): ReadonlyMap<string, Readings> {
  const groups = kinds.filter((group) => group.kind === kind).map(({ id }) => id)
  const entries = [...editions.keys()].flatMap((cycleId) => {
    const own = members.get(cycleId)
    const states = own?.get('world') ?? []
    const sets = groups.map((group) => [group, new Set(own?.get(group))] as const)
    return states.flatMap((state): readonly Entry[] => {
      const codes = sets.filter(([, set]) => set.has(state)).map(([group]) => group)
      return [[cycleId, state, codes.length > 0 ? { status: 'codes', codes } : notAsked]]
    })
  })
  return byCycle(entries)
}
