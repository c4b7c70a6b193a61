import { saysSomething } from './read-value.ts'
import { tallyOf } from './ranges.ts'
import type { TablePlan } from './plan.ts'
import type { Run } from './run.ts'
import { cellStates, move, standings, standingSlots, type FormState } from './form-state.ts'

/** Works out again whether a question is answered, reasoned, blank, not asked or calculated. Its value must be up to date. */
export function refreshStanding(run: Run, slot: number): void {
  const { state, tracker } = run
  const before = state.standing[slot] ?? 0
  const now = standingOf(state, slot)
  if (now === before) return
  const section = state.plan.sectionOf[slot] ?? 0
  move(state.standingCounts, section * standings.length + before, -1)
  move(state.standingCounts, section * standings.length + now, 1)
  if (state.required[slot] === 1) {
    if (before === standingSlots.blank) move(state.requiredBlank, section, -1)
    if (now === standingSlots.blank) move(state.requiredBlank, section, 1)
  }
  state.standing[slot] = now
  tracker?.sections.add(section)
}

function standingOf(state: FormState, slot: number): number {
  if (state.asked[slot] !== 1) return standingSlots.notAsked
  if ((state.plan.calculateNode[slot] ?? -1) >= 0) return standingSlots.calculated
  const table = state.plan.tables[slot]
  if (table) return standingOfTable(state, table)
  const answer = state.answers[slot]
  if (answer === undefined) return standingSlots.blank
  if (answer.nonAnswer !== undefined) return standingSlots.reasoned
  if (state.values[slot] !== undefined) return standingSlots.answered
  return answer.value !== undefined && saysSomething(answer.value) ? standingSlots.answered : standingSlots.blank
}

/** A table is answered as soon as one figure stands in it, and reasoned when every cell is. */
function standingOfTable(state: FormState, table: TablePlan): number {
  const { wholeYears } = table
  if (tallyOf(state, wholeYears, cellStates.value) > 0) return standingSlots.answered
  const reasons = tallyOf(state, wholeYears, cellStates.addsNothing) + tallyOf(state, wholeYears, cellStates.reason)
  return reasons === table.shape.keys.length ? standingSlots.reasoned : standingSlots.blank
}

export function setRequired(run: Run, slot: number, required: boolean): void {
  const { state, tracker } = run
  if ((state.required[slot] === 1) === required) return
  const section = state.plan.sectionOf[slot] ?? 0
  state.required[slot] = required ? 1 : 0
  if (state.standing[slot] === standingSlots.blank) move(state.requiredBlank, section, required ? 1 : -1)
  if (!tracker) return
  tracker.questions.add(slot)
  tracker.sections.add(section)
  tracker.required.push({ question: state.plan.questions[slot]?.id ?? '', required })
}
