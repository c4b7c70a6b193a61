import type { ReviewedObservation } from '#shared/contract/review-parts.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import type { Sign } from '#shared/indicator/look-odd.ts'
import { questionsRead, type QuestionsRead } from '#shared/indicator/questions-read.ts'
import { findOdd } from './find-odd.ts'
import { saidOf, valuesOf, type Values } from './review-values.ts'

type Standing = NonNullable<ReviewedObservation['sameAnswers'][number]['standing']>

/** Another indicator in which a State's value rests on the same answers, and how that value stands in the review. */
export interface Sharing {
  readonly indicator: Indicator
  /** Absent where the value does not stand out and nothing was said of it. */
  readonly standing?: Standing
}

/** Indicators whose figure has an answer in common with this one's, whatever the State. */
export function sharingAnswers(indicator: Indicator, all: readonly Indicator[]): readonly Indicator[] {
  const own = questionsRead(indicator)
  return all.filter((other) => other.id !== indicator.id && howShared(own, questionsRead(other)) !== undefined)
}

/**
 * The other indicators that rest on the same answers, by State: whoever leaves a value out for what was answered has them to
 * decide on too. What only divides both figures, as the population does, is shared by so many that it names another only
 * where the population stands out in both.
 */
export function sameAnswersOf(
  indicator: Indicator,
  all: readonly Indicator[],
  values: Values,
): (state: string) => readonly Sharing[] {
  const own = questionsRead(indicator)
  const signs = oddOf(indicator, values)
  const others = sharingAnswers(indicator, all).map((other) => ({
    indicator: other,
    isCounted: howShared(own, questionsRead(other)) === 'counted',
    signs: oddOf(other, values),
    having: new Set(valuesOf(other, values).own.map(({ state }) => state)),
    said: new Map(saidOf(other, values).map(({ state, verdict }) => [state, verdict])),
  }))
  return (state) =>
    others
      .filter(({ having }) => having.has(state))
      .filter((one) => one.isCounted || (doubtsPopulation(signs.get(state)) && doubtsPopulation(one.signs.get(state))))
      .map((one) => {
        const standing = one.said.get(state) ?? (one.signs.has(state) ? ('undecided' as const) : undefined)
        return { indicator: one.indicator, ...(standing && { standing }) }
      })
}

/** `counted` where at least one of the two counts the answer, `dividing` where it only divides both. */
function howShared(one: QuestionsRead, other: QuestionsRead): keyof QuestionsRead | undefined {
  const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((id) => b.has(id))
  if ([other.counted, other.dividing].some((read) => meets(one.counted, read))) return 'counted'
  if (meets(one.dividing, other.counted)) return 'counted'
  return meets(one.dividing, other.dividing) ? 'dividing' : undefined
}

function oddOf(indicator: Indicator, values: Values): ReadonlyMap<string, readonly Sign[]> {
  const { own, previous } = valuesOf(indicator, values)
  return findOdd(indicator, own, { previous, peopleOf: values.peopleOf })
}

function doubtsPopulation(signs: readonly Sign[] = []): boolean {
  return signs.some(({ oddity }) => oddity === 'differs-from-population')
}
