import type { Finding } from '#shared/finding/finding.ts'
import { gravestFirst } from '#shared/form/count-findings.ts'
import { evaluateReply } from '#shared/form/evaluate.ts'
import type { FindingCount, FormStart, Progress } from '#shared/form/form.ts'
import type { Plan } from '#shared/form/plan.ts'
import { allFindings } from '#shared/form/readings.ts'
import { progressOf } from '#shared/form/section-readings.ts'

/** What `checkReply` needs beside the answers. */
export type CheckContext = Omit<FormStart, 'answers'>

export interface CheckedReply {
  /** Gravest first, and in order of the questions within a level. Explained ones are included. */
  readonly findings: readonly Finding[]
  /** Open findings by level. */
  readonly count: FindingCount
  readonly progress: Progress
}

/** Checks a whole reply from scratch, in one pass: what the server does before it accepts a submission. */
export function checkReply(plan: Plan, answers: FormStart['answers'], context: CheckContext): CheckedReply {
  const state = evaluateReply(plan, { ...context, answers })
  const progress = progressOf(state, plan.sections.length)
  return { findings: gravestFirst(allFindings(state)), count: progress.findings, progress }
}
