import type { Answer, Answers } from '#shared/answer/answer.ts'
import type { Plan } from '#shared/form/plan.ts'
import { saysSomething } from '#shared/form/read-value.ts'
import { releaseLevelOf, type ReleaseLevel, type ReleaseLevels } from '#shared/reply/release-level.ts'
import { withholdUnconsented } from './withhold-unconsented.ts'

export type LevelCounts = Readonly<Record<ReleaseLevel, number>>

/**
 * How many answers go how far: those that hold an answer or a reason, so that the three add up to what coverage calls
 * answered and reasoned. Figures worked out from other answers are nobody's answer. A list of which no entry may be
 * shown without the consent it lacks stays with the secretariat, whatever its level.
 * @param answers those that are asked and not left out, calculated ones or not
 */
export function countByLevel(plan: Plan, answers: Answers, levels: ReleaseLevels): LevelCounts {
  const open = new Set(answersThatOpen(plan, answers))
  const counts = { R1: 0, R2: 0, R3: 0 }
  for (const { id, section } of given(plan, answers))
    counts[open.has(id) ? releaseLevelOf(levels, section, id) : 'R1'] += 1
  return counts
}

/** The answers and reasons that go as far as their level says: all that are counted, but for lists without the consent they need. */
export function answersThatOpen(plan: Plan, answers: Answers): readonly string[] {
  const shown = withholdUnconsented(plan.version, answers)
  return given(plan, answers).flatMap(({ id }) => (Object.hasOwn(shown, id) ? [id] : []))
}

function given(plan: Plan, answers: Answers): readonly { readonly id: string; readonly section: string }[] {
  return plan.questions.flatMap(({ id }, slot) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
    if (answer === undefined || !isGiven(plan, slot, answer)) return []
    return [{ id, section: plan.sections[plan.sectionOf[slot] ?? -1]?.id ?? '' }]
  })
}

/** What the form calls answered or reasoned: of a table, one figure, or a reason in every cell. */
function isGiven(plan: Plan, slot: number, { value, nonAnswer }: Answer): boolean {
  if ((plan.calculateNode[slot] ?? -1) >= 0) return false
  const table = plan.tables[slot]
  if (!table) return nonAnswer !== undefined || (value !== undefined && saysSomething(value))
  const cells = value && 'cells' in value ? value.cells : {}
  const { keys } = table.shape
  return keys.some((key) => cells[key]?.value !== undefined) || keys.every((key) => cells[key]?.nonAnswer !== undefined)
}
