import { readFindingCount } from './count-findings.ts'
import type { Progress, VisiblePage } from './form.ts'
import { standings, standingSlots, type FormState } from './form-state.ts'

/** Progress of a section; the section after the last stands for the whole reply. */
export function progressOf(state: FormState, section: number): Progress {
  const count = state.plan.sections.length
  const sections = section < count ? [section] : Array.from({ length: count }, (_, at) => at)
  const total = (standing: number): number =>
    sections.reduce((sum, at) => sum + (state.standingCounts[at * standings.length + standing] ?? 0), 0)
  const answered = total(standingSlots.answered)
  const reasoned = total(standingSlots.reasoned)
  const blank = total(standingSlots.blank)
  const requiredBlank = sections.reduce((sum, at) => sum + (state.requiredBlank[at] ?? 0), 0)
  const asked = answered + reasoned + blank
  return { asked, answered, reasoned, blank, requiredBlank, findings: readFindingCount(state, section) }
}

export function visiblePages(state: FormState, section: number): readonly VisiblePage[] {
  const pages = state.plan.sections[section]?.pages ?? []
  return pages
    .map((ids, at) => ({ page: at + 1, questions: ids.filter((id) => isAsked(state, id)) }))
    .filter(({ questions }) => questions.length > 0)
}

export function notAskedIn(state: FormState, section: number): readonly string[] {
  const questions = state.plan.sections[section]?.questions ?? []
  return questions.map(({ id }) => id).filter((id) => !isAsked(state, id))
}

function isAsked(state: FormState, id: string): boolean {
  return state.asked[state.plan.slotOf.get(id) ?? -1] === 1
}

/** The questions that decided that this one is not asked: its section's, or its own. */
export function notAskedBecause(state: FormState, slot: number): readonly string[] {
  const { plan } = state
  if (state.asked[slot] === 1) return nobody
  const section = plan.sectionOf[slot] ?? 0
  const node = state.sectionAsked[section] === 1 ? plan.askedNode[slot] : plan.sectionNode[section]
  return (plan.looksAt[node ?? -1] ?? []).map((at) => plan.questions[at]?.id ?? '')
}

const nobody: readonly string[] = []
