import { valueFlags, type Answer, type Cell, type NonAnswer, type ValueFlag } from '#shared/answer/answer.ts'
import type { LeafExpression } from '#shared/expression/compile-expression.ts'
import { cellsOfRange, planRange } from '#shared/form/ranges.ts'
import type { FormState } from '#shared/form/form-state.ts'
import type { CompiledFormula } from './compile-formula.ts'
import type { Footnote, ObservationStatus } from './observation.ts'

/** What stands behind a formula besides its figure: why there is none, and what the State remarked. */
export interface Standing {
  readonly status: Exclude<ObservationStatus, 'value'>
  readonly reason?: NonAnswer
  readonly flags: readonly ValueFlag[]
  readonly footnotes: readonly Footnote[]
}

/**
 * Looks at every answer and cell a formula reads. A typed reason anywhere explains a missing figure;
 * otherwise a question that was asked is blank; otherwise nothing was asked.
 */
export function standingOf(formula: CompiledFormula, state: FormState): Standing {
  const asked = formula.questions.filter((id) => isAsked(state, id))
  const cells = formula.leaves.flatMap((leaf) => cellsBehind(leaf, state))
  const answers = asked.flatMap((id) => answerTo(state, id) ?? [])
  const reason = [...answers, ...cells].find(({ nonAnswer }) => nonAnswer !== undefined)?.nonAnswer
  const said = new Set([...answers, ...cells].flatMap(({ flags }) => flags ?? []))
  const rest = {
    flags: valueFlags.filter((flag) => said.has(flag)),
    footnotes: asked.flatMap((id) => footnotesOf(id, answerTo(state, id), cellsOf(formula, id, state))),
  }
  if (asked.length === 0) return { ...rest, status: 'not-asked' }
  return reason ? { ...rest, status: 'reason', reason } : { ...rest, status: 'blank' }
}

function isAsked(state: FormState, id: string): boolean {
  return state.asked[state.plan.slotOf.get(id) ?? -1] === 1
}

function answerTo(state: FormState, id: string): Answer | undefined {
  return state.answers[state.plan.slotOf.get(id) ?? -1]
}

/** The cells a leaf reads, as they stand. */
function cellsBehind(leaf: LeafExpression, state: FormState): readonly Cell[] {
  if (leaf.op !== 'cell' && leaf.op !== 'range') return []
  const table = state.plan.tables[state.plan.slotOf.get(leaf.id) ?? -1]
  if (!table) return []
  const indexes =
    leaf.op === 'cell' ? [table.shape.indexOf.get(leaf.at) ?? -1] : cellsOfRange(table, planRange(table, leaf))
  return indexes.flatMap((index) => state.cells[table.firstCell + index] ?? [])
}

/** The cells of one question that a formula reads, each once. */
function cellsOf({ leaves }: CompiledFormula, question: string, state: FormState): readonly Cell[] {
  const own = leaves.filter((leaf) => 'id' in leaf && leaf.id === question)
  return [...new Set(own.flatMap((leaf) => cellsBehind(leaf, state)))]
}

/** What the State said in words: of the whole answer, then of the cells that are read; each text once. */
function footnotesOf(question: string, answer: Answer | undefined, cells: readonly Cell[]): readonly Footnote[] {
  const texts = [answer?.note, ...Object.values(answer?.explanations ?? {}), ...cells.map(({ note }) => note)]
  const language = answer?.language
  return [...new Set(texts)].flatMap((text) =>
    text ? [{ question, text, ...(language !== undefined && { language }) }] : [],
  )
}
