import type { FormState } from '#shared/form/form-state.ts'
import { progressOf } from '#shared/form/section-readings.ts'

/** How much of what was asked is said. `asked = answered + reasoned + blank`; calculated questions are not counted. */
export interface ReplyCoverage {
  readonly asked: number
  readonly answered: number
  readonly reasoned: number
  readonly blank: number
}

/** Coverage of a reply, sections left out not counted. Take the state from `evaluateReply`. */
export function replyCoverage(state: FormState, without: ReadonlySet<string> = new Set()): ReplyCoverage {
  const total = { asked: 0, answered: 0, reasoned: 0, blank: 0 }
  for (const [at, section] of state.plan.sections.entries()) {
    if (without.has(section.id)) continue
    const { asked, answered, reasoned, blank } = progressOf(state, at)
    total.asked += asked
    total.answered += answered
    total.reasoned += reasoned
    total.blank += blank
  }
  return total
}
