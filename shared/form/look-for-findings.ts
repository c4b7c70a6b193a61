import type { Check, Question } from '#shared/definition/definition.ts'
import type { Finding, FindingParams } from '#shared/finding/finding.ts'
import { replaceFindings } from './count-findings.ts'
import type { Node, TablePlan } from './plan.ts'
import { explain } from './reporter.ts'
import type { Run } from './run.ts'
import type { FormState } from './form-state.ts'
import { tableFigures, totalOf } from './table-totals.ts'

/** Runs the rules of one answer, cells excepted. A question not asked has no findings. */
export function lookAtAnswer(run: Run, slot: number): void {
  const { state } = run
  const before = state.ownFindings[slot]
  const found = findAtAnswer(state, slot)
  if (before === undefined && found === undefined) return
  replaceFindings(run, slot, before, found, (kept) => {
    state.ownFindings[slot] = kept
  })
}

function findAtAnswer(state: FormState, slot: number): readonly Finding[] | undefined {
  const { plan, reporter } = state
  const question = plan.questions[slot]
  const answer = state.answers[slot]
  if (state.asked[slot] !== 1 || answer === undefined || question === undefined) return undefined
  const judged = state.judged[slot]
  if (judged) return judged.length > 0 ? judged : undefined
  reporter.begin(question, answer)
  plan.rules.answer(question, answer, reporter)
  const table = plan.tables[slot]
  if (table) plan.rules.table(table.question, answer, tableFigures(state, table), reporter)
  const found = reporter.take()
  state.judged[slot] = found ?? nothing
  return found
}

const nothing: readonly Finding[] = []

export function lookAtCell(run: Run, table: TablePlan, index: number): void {
  const { state } = run
  const cellSlot = table.firstCell + index
  const before = state.cellFindings.get(cellSlot)
  const found = findAtCell(state, table, index)
  if (before === undefined && found === undefined) return
  replaceFindings(run, table.slot, before, found, (kept) => keepCellFindings(state, table.slot, cellSlot, kept))
  run.tracker?.cells.add(cellSlot)
}

function findAtCell(state: FormState, table: TablePlan, index: number): readonly Finding[] | undefined {
  const cell = state.cells[table.firstCell + index]
  const key = table.shape.keys[index]
  if (cell === undefined || key === undefined || state.asked[table.slot] !== 1) return undefined
  state.reporter.begin(table.question, state.answers[table.slot])
  state.plan.rules.cell(table.question, cell, key, state.reporter)
  return state.reporter.take()
}

function keepCellFindings(
  state: FormState,
  slot: number,
  cellSlot: number,
  found: readonly Finding[] | undefined,
): void {
  const cells = state.cellsWithFindings.get(slot) ?? new Set()
  if (found) {
    state.cellFindings.set(cellSlot, found)
    state.cellsWithFindings.set(slot, cells.add(cellSlot))
  } else {
    state.cellFindings.delete(cellSlot)
    cells.delete(cellSlot)
  }
}

export function lookAtCells(run: Run, table: TablePlan): void {
  for (let index = 0; index < table.shape.keys.length; index++) lookAtCell(run, table, index)
}

/** Evaluates one check an author declared. It fires only when what must hold is known to be false. */
export function lookAtCheck(run: Run, at: number, node: Node): void {
  const { state } = run
  const fires = state.asked[node.target] === 1 && node.evaluate?.(state) === false
  const before = state.checkFindings[at]
  if (!fires && before === undefined) return
  const question = state.plan.questions[node.target]
  const check = question?.checks?.[node.check]
  if (!question || !check) return
  const found = fires ? [checkFinding(state, question, check, node.target)] : undefined
  replaceFindings(run, node.target, before && [before], found, (kept) => {
    state.checkFindings[at] = kept?.[0]
  })
}

function checkFinding(state: FormState, question: Question, check: Check, slot: number): Finding {
  const { level, also } = check
  const found = { code: `${question.id}.${check.id}`, level, at: { question: question.id } }
  const said = also ? { ...found, also: also.map((id) => ({ question: id })) } : found
  const there = also && state.plan.slotOf.get(also[0] ?? '')
  const params = checkParams(figureAt(state, slot), there === undefined ? undefined : figureAt(state, there))
  return explain(params ? { ...said, params } : said, state.answers[slot])
}

type Figure = string | number | undefined

function checkParams(here: Figure, there: Figure): FindingParams | undefined {
  if (here === undefined) return there === undefined ? undefined : { there }
  return there === undefined ? { here } : { here, there }
}

/** What stands at a question, for the sentence of a check: of a table, its total. */
function figureAt(state: FormState, slot: number): Figure {
  const table = state.plan.tables[slot]
  if (table && state.asked[slot] === 1) {
    const total = totalOf(state, table, { row: undefined, column: undefined, year: 0 }).sumGiven
    return total === undefined ? undefined : Number(total)
  }
  const value = state.values[slot]
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}
