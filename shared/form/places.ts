import type { CellKey } from '#shared/answer/answer.ts'
import type { Plan, TablePlan } from './plan.ts'

/** Slots of what a caller names. Each throws a RangeError naming what is not there. */
export function questionSlot(plan: Plan, question: string): number {
  const slot = plan.slotOf.get(question)
  if (slot === undefined) throw new RangeError(`Version ${plan.version.id} has no question "${question}".`)
  return slot
}

export function sectionSlot(plan: Plan, section: string): number {
  const slot = plan.sectionSlotOf.get(section)
  if (slot === undefined) throw new RangeError(`Version ${plan.version.id} has no section "${section}".`)
  return slot
}

export function tableAt(plan: Plan, question: string): TablePlan {
  const table = plan.tables[questionSlot(plan, question)]
  if (!table) throw new RangeError(`Question "${question}" is not a table.`)
  return table
}

export function cellIndexOf(table: TablePlan, at: CellKey): number {
  const index = table.shape.indexOf.get(at)
  if (index === undefined) throw new RangeError(`Table "${table.question.id}" has no cell "${at}".`)
  return index
}
