import type { Indicator } from '#shared/definition/indicator.ts'
import { measureOf } from '#shared/indicator/measure.ts'
import type { SummaryFacts } from './facts.ts'
import type { Planned } from './plan.ts'
import { namedBreakdowns } from './plan-breakdowns.ts'
import { planIndicator } from './plan-indicator.ts'
import { isAboutThread, type Scope } from './scope.ts'

/** Divisions that say something about women and men, girls and boys. */
const bySex: ReadonlySet<string> = new Set(['sex', 'traffickingVictimsRows'])

/** Whether a whole indicator says something of a scope: in gender, a figure of all sexes together does not. */
export function isTold(scope: Scope, indicator: Indicator): boolean {
  const [first] = scope.split('-')
  return first !== 'gender' || measureOf(indicator) !== 'number' || isAboutThread('gender', indicator)
}

/** What a paper says of an indicator within a scope; in gender, of figures about everybody only those by sex. */
export function planWithin(facts: SummaryFacts, scope: Scope, indicator: Indicator): readonly Planned[] {
  if (isTold(scope, indicator)) return [planIndicator(facts, indicator)]
  const sentences = namedBreakdowns(facts, indicator, bySex)
  return sentences.length === 0 ? [] : [{ kind: 'paragraph', id: indicator.id, sentences }]
}
