import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { getIndicatorReview as contract, ReviewedObservation } from '#shared/contract/review.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { Sign } from '#shared/indicator/look-odd.ts'
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
import { valuesOf } from './review-values.ts'
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
    const material = await readMaterial(tx, cycle, cycles, indicator.id)
    const { own, before, previous } = valuesOf(indicator, material)
    const odd = findOdd(indicator, own, { previous, peopleOf: material.peopleOf })
    const verdicts = new Map(material.verdicts.map((one) => [one.state, one]))
    const people = await readPeople(
      tx,
      material.verdicts.map(({ personId }) => personId),
    )
    const earlier = new Map(previous.map(({ state, value }) => [state, value]))
    const listed = own.filter(({ state }) => odd.has(state) || verdicts.get(state)?.holds)
    return {
      line: lineOf(deps, indicator, material, locale),
      unit: textsOf(deps, indicator, locale)[textKeys.unit(indicator.unit)] ?? '',
      cycle: dressCycle(cycle, locale),
      ...(before && { previous: dressCycle(before, locale) }),
      observations: listed
        .map((one) => reviewed(one, odd.get(one.state) ?? [], earlier.get(one.state), verdicts.get(one.state), people))
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
): ReviewedObservation {
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
