import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { getIndicatorReview as contract } from '#shared/contract/review.ts'
import type { ReviewedObservation } from '#shared/contract/review-parts.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { Sign } from '#shared/indicator/look-odd.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { dressPerson, readPeople, type People } from '../replies/index.ts'
import { readResultCycles } from './aggregate-queries.ts'
import type { IndicatorsDeps } from './deps.ts'
import { textsOf } from './describe-indicator.ts'
import { dressCycle } from './dress-cycle.ts'
import { findOdd } from './find-odd.ts'
import { findIndicator } from './get-indicator.ts'
import { lineOf, readMaterial } from './get-review.ts'
import type { StoredObservation } from './queries.ts'
import { asReviewer } from './review-cycle.ts'
import { indicatorsOf, valuesOf } from './review-values.ts'
import { sameAnswersOf, sharingAnswers, type Sharing } from './same-answers.ts'
import type { StandingVerdict, Verdict } from './verdict-queries.ts'

/** The values of one indicator that look odd or of which something was said, the oddest first. */
export async function getIndicatorReview(
  deps: IndicatorsDeps,
  call: Call,
  { params, query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const indicator = findIndicator(deps, params.indicator) ?? refuse('indicator.notFound')
  const locale = query.locale ?? call.locale
  return asReviewer(deps, call, async (tx) => {
    const cycles = await readResultCycles(tx)
    const cycle = cycles.find(({ key }) => key === params.cycle) ?? refuse('cycle.notFound')
    const computed = indicatorsOf(deps, cycle)
    const related = [indicator, ...sharingAnswers(indicator, computed)].map(({ id }) => id)
    const material = await readMaterial(tx, cycle, cycles, related)
    const { own, before, previous } = valuesOf(indicator, material)
    const odd = findOdd(indicator, own, { previous, peopleOf: material.peopleOf })
    const said = material.verdicts.filter((one) => one.indicator === indicator.id)
    const verdicts = new Map(said.map((one) => [one.state, one]))
    const people = await readPeople(
      tx,
      said.map(({ personId }) => personId),
    )
    const earlier = new Map(previous.map(({ state, value }) => [state, value]))
    const listed = own.filter(({ state }) => odd.has(state) || verdicts.get(state)?.holds)
    const sharing = sameAnswersOf(indicator, computed, material)
    const dressed = (state: string) => sharing(state).map((one) => dressSharing(deps, one, locale))
    return {
      line: lineOf(deps, indicator, material, locale),
      unit: textsOf(deps, indicator, locale)[textKeys.unit(indicator.unit)] ?? '',
      cycle: dressCycle(cycle, locale),
      ...(before && { previous: dressCycle(before, locale) }),
      observations: listed
        .map((one) => ({
          ...reviewed(one, odd.get(one.state) ?? [], earlier.get(one.state), verdicts.get(one.state), people),
          sameAnswers: dressed(one.state),
        }))
        .toSorted((a, b) => b.signs.length - a.signs.length || (a.state < b.state ? -1 : 1)),
    }
  })
}

function reviewed(
  { state, value, category, revision, submission, questions: [question] }: StoredObservation,
  signs: readonly Sign[],
  previous: number | undefined,
  said: StandingVerdict | undefined,
  people: People,
): Omit<ReviewedObservation, 'sameAnswers'> {
  return {
    state,
    ...(value !== undefined && { value }),
    ...(category !== undefined && { category }),
    ...(previous !== undefined && { previous }),
    revision,
    signs: signs.map((sign) => ({ ...sign })),
    ...(submission !== undefined && { submission }),
    ...(question !== undefined && { question }),
    ...(said && { [said.holds ? 'verdict' : 'lapsed']: dressVerdict(said, people) }),
  }
}

function dressSharing(
  deps: IndicatorsDeps,
  { indicator, standing }: Sharing,
  locale: CompleteLocale,
): ReviewedObservation['sameAnswers'][number] {
  const { id } = indicator
  const name = textsOf(deps, indicator, locale)[textKeys.indicator(id, 'name')] ?? id
  return { id, name, ...(standing && { standing }) }
}

function dressVerdict(
  { verdict, reason, language, revision, personId, at }: Verdict,
  people: People,
): NonNullable<ReviewedObservation['verdict']> {
  return {
    verdict,
    ...(reason !== null && { reason }),
    ...(language !== null && { language }),
    revision,
    by: dressPerson(personId, people),
    at: at.toISOString(),
  }
}
