import type { Version } from '#shared/definition/definition.ts'
import { answerRules } from '#shared/check/answer-rules.ts'
import { compilePlan } from '#shared/form/compile-plan.ts'
import type { Plan } from '#shared/form/plan.ts'

const plans = new WeakMap<Version, Plan>()

/** The plan of a version, made once per version. */
export function planOf(version: Version): Plan {
  const plan = plans.get(version) ?? compilePlan(version, answerRules)
  plans.set(version, plan)
  return plan
}
