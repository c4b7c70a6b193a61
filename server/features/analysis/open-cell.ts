import type { AskedCell } from '#shared/analysis/analysis-request.ts'
import { narrativesOf } from '#shared/analysis/narratives-of.ts'
import type { AnalysisReply } from '#shared/contract/analysis.ts'
import type { ResultCycle } from '../indicators/index.ts'
import type { Analysis } from './analysis.ts'
import type { FoundAnswer } from './answer-queries.ts'
import { notUnderstood } from './not-understood.ts'
import type { Material } from './read-variable.ts'
import type { CountedTable, Sides } from './tabulate.ts'

type Cell = NonNullable<AnalysisReply['cell']>

/** The States of one cell, in the order of their codes, with where their answers stand and what they wrote. */
export function openCell(
  analysis: Analysis,
  sides: Sides,
  tables: readonly CountedTable[],
  { row, column, table: at }: AskedCell,
): Cell {
  const counted = tables[at]
  const cell = counted?.table.cells.flat().find((one) => one.row === row && one.column === column)
  if (!counted || !cell) return notUnderstood('cell')
  const places = cell.states.map((unit) => placeOf(unit, counted, sides.cycles))
  return { row, column, table: at, states: places.flatMap((place) => (place ? [stateOf(analysis, sides, place)] : [])) }
}

interface Place {
  readonly state: string
  readonly cycle: ResultCycle
}

/** Where cycles stand side by side, what is counted is a State in a cycle. */
function placeOf(unit: string, { cycle }: CountedTable, cycles: readonly ResultCycle[]): Place | undefined {
  const [state = '', key] = unit.split('@')
  const own = cycle ?? cycles.find((one) => one.key === key)
  return own && { state, cycle: own }
}

function stateOf(analysis: Analysis, { rows, columns }: Sides, { state, cycle }: Place): Cell['states'][number] {
  const { material, audience } = analysis
  const behind = [rows, columns].flatMap((side) => side?.found.questions ?? [])
  const readable = behind.filter((question) => answerTo(material, question, { state, cycle })?.public === true)
  const submission = material.silent.find((one) => one.state === state && one.cycleId === cycle.id)?.submissionId
  return {
    state,
    cycle: cycle.key,
    answers: [...new Set(readable)],
    ...(audience === 'secretariat' && submission !== undefined && { submission }),
    texts: [...textsOf(analysis, { state, cycle })],
  }
}

function answerTo({ answers }: Material, question: string, { state, cycle }: Place): FoundAnswer | undefined {
  return answers.get(question)?.find((one) => one.state === state && one.cycleId === cycle.id)
}

/** What the State wrote, piece by piece. A practice whose State does not agree to show it is not quoted to the public. */
function textsOf({ material, text, audience }: Analysis, place: Place): Cell['states'][number]['texts'] {
  const said = text && answerTo(material, text.question, place)
  const question = text?.questionIn.get(place.cycle.id)
  if (!said || !question) return []
  const { language } = said.answer
  return narrativesOf(question, said.answer)
    .filter(({ kind, consent }) => audience === 'secretariat' || kind !== 'practice' || consent !== false)
    .map(({ title, body }) => ({
      cycle: place.cycle.key,
      question: said.question,
      public: said.public,
      text: [title, body].filter(Boolean).join('\n'),
      ...(language !== undefined && { language }),
    }))
    .filter((words) => words.text !== '')
}
