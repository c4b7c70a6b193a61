import { answerRules } from '#shared/check/answer-rules.ts'
import type { Version } from '#shared/definition/definition.ts'
import { compilePlan } from '#shared/form/compile-plan.ts'
import type { Plan } from '#shared/form/plan.ts'
import type { Definitions } from '#server/platform/definitions/load-definitions.ts'

/** The questionnaire versions of this installation, loaded at the start. */
export type DefinitionLibrary = Pick<Definitions, 'versions'>

const plans = new WeakMap<Version, Plan>()

/** The compiled plan of a version, made once. */
export function planOf(version: Version): Plan {
  const known = plans.get(version)
  if (known) return known
  const made = compilePlan(version, answerRules)
  plans.set(version, made)
  return made
}
