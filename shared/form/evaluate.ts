import type { Result } from '#shared/expression/expression.ts'
import type { Question } from '#shared/definition/definition.ts'
import { decimalFromNumber, powerOfTen } from '#shared/answer/decimal.ts'
import { loadCells } from './cells.ts'
import type { FormStart } from './form.ts'
import { lookAtAnswer, lookAtCells, lookAtCheck } from './look-for-findings.ts'
import { nodeKinds, type Node, type Plan } from './plan.ts'
import { raise, raiseAll, type Run } from './run.ts'
import { refreshStanding, setRequired } from './standing.ts'
import { createFormState, move, standings, standingSlots, type FormState } from './form-state.ts'

/**
 * Evaluates a whole reply from scratch: every answer, then every node, once. Answers are looked at as soon
 * as they are known to be asked: most at once, while they are at hand, the others when their node says so.
 */
export function evaluateReply(plan: Plan, start: FormStart): FormState {
  const state = createFormState(plan, start)
  const run: Run = { state, queue: undefined, tracker: undefined }
  beginAllBlank(run)
  for (const [id, slot] of plan.slotOf) {
    const answer = start.answers[id]
    const table = plan.tables[slot]
    state.answers[slot] = answer
    if (table) loadCells(state, table)
    refreshValue(run, slot)
    if (answer !== undefined && state.asked[slot] === 1) lookAtAll(run, slot)
  }
  for (let at = 0; at < plan.nodes.length; at++) applyNode(run, at)
  return state
}

/** Looks at an answer and, for a table, at each of its cells. */
function lookAtAll(run: Run, slot: number): void {
  const table = run.state.plan.tables[slot]
  lookAtAnswer(run, slot)
  if (table) lookAtCells(run, table)
}

/** What is asked without any condition is asked from the start; what has one, once its node says so. */
function beginAllBlank(run: Run): void {
  const { state } = run
  const { plan } = state
  for (let section = 0; section < plan.sections.length; section++) {
    state.sectionAsked[section] = plan.sections[section]?.relevant ? 0 : 1
    const size = (plan.sectionStart[section + 1] ?? 0) - (plan.sectionStart[section] ?? 0)
    move(state.standingCounts, section * standings.length + standingSlots.blank, size)
  }
  for (let slot = 0; slot < plan.questions.length; slot++) state.asked[slot] = (plan.askedNode[slot] ?? -1) < 0 ? 1 : 0
  for (const slot of plan.alwaysRequired) setRequired(run, slot, true)
}

/** Brings what expressions see of a question up to date with its answer and with whether it is asked. */
export function refreshValue(run: Run, slot: number): void {
  const { state } = run
  // A calculated value is set by its own node, which also tells that it changed.
  if ((state.plan.calculateNode[slot] ?? -1) < 0) {
    const value = state.asked[slot] === 1 ? state.answers[slot]?.value : undefined
    state.values[slot] = value && state.plan.readers[slot]?.(value)
  }
  refreshStanding(run, slot)
}

/** Evaluates nodes until none waits. A node only ever waits for nodes before it, so each is evaluated once. */
export function settle(run: Run): void {
  if (!run.queue) return
  for (let at = run.queue.take(); at >= 0; at = run.queue.take()) applyNode(run, at)
}

function applyNode(run: Run, at: number): void {
  const node = run.state.plan.nodes[at]
  if (!node) return
  if (node.kind === nodeKinds.check) lookAtCheck(run, at, node)
  else if (node.kind === nodeKinds.asked) applyAsked(run, node)
  else if (node.kind === nodeKinds.calculate) applyCalculation(run, node)
  else if (node.kind === nodeKinds.required) setRequired(run, node.target, node.evaluate?.(run.state) === true)
  else applySection(run, node)
}

/** Unknown is not asked, for a section as for a question. */
function applySection(run: Run, node: Node): void {
  const { state, queue, tracker } = run
  const asked = node.evaluate?.(state) === true
  if ((state.sectionAsked[node.target] === 1) === asked) return
  state.sectionAsked[node.target] = asked ? 1 : 0
  tracker?.sections.add(node.target)
  for (const dependent of state.plan.sectionAskedNodes[node.target] ?? []) queue?.add(dependent)
}

function applyAsked(run: Run, node: Node): void {
  const { state } = run
  const { plan } = state
  const slot = node.target
  const sectionAsked = state.sectionAsked[plan.sectionOf[slot] ?? 0] === 1
  const asked = sectionAsked && (node.evaluate === undefined || node.evaluate(state) === true)
  if ((state.asked[slot] === 1) === asked) return
  state.asked[slot] = asked ? 1 : 0
  refreshValue(run, slot)
  lookAtAll(run, slot)
  if (!run.queue) return
  raiseAll(run, slot)
  const calculation = plan.calculateNode[slot] ?? -1
  if (calculation >= 0) run.queue.add(calculation)
  run.tracker?.questions.add(slot)
  run.tracker?.sections.add(plan.sectionOf[slot] ?? 0)
  run.tracker?.relevance.push({ question: plan.questions[slot]?.id ?? '', asked })
}

function applyCalculation(run: Run, node: Node): void {
  const { state, tracker } = run
  const slot = node.target
  const question = state.plan.questions[slot]
  const value = question && state.asked[slot] === 1 ? rounded(question, node.evaluate?.(state)) : undefined
  if (value === state.values[slot]) return
  state.values[slot] = value
  raise(run, slot)
  tracker?.questions.add(slot)
  tracker?.calculated.push({ question: question?.id ?? '', value: calculatedText(state, slot) })
}

/** What is shown is what counts: a calculated value is rounded before anything else uses it. */
function rounded(question: Question, value: Result): number | undefined {
  if (typeof value !== 'number') return undefined
  const unit = powerOfTen(decimalsOf(question))
  const result = Math.round(value * unit) / unit
  return Math.abs(result) < 1e20 ? result + 0 : undefined
}

function decimalsOf(question: Question): number {
  return 'decimals' in question ? question.decimals : 0
}

/** The value of a calculated question as a decimal string. */
export function calculatedText(state: FormState, slot: number): string | undefined {
  const question = state.plan.questions[slot]
  const value = state.values[slot]
  if (!question || (state.plan.calculateNode[slot] ?? -1) < 0 || typeof value !== 'number') return undefined
  return decimalFromNumber(value, decimalsOf(question))
}
