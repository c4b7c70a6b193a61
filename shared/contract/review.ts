import { Type, type Static } from 'typebox'
import { endpoint } from './endpoint.ts'
import { closed, Empty, Key, LocaleParam, Person, StateCode, Time } from './parts.ts'
import { IndicatorId, SeriesReply } from './result-parts.ts'
import { CycleChoice } from './results.ts'
import { ReviewedObservation, ReviewLine } from './review-parts.ts'

const Title = Type.String({ minLength: 1, maxLength: 120 })
const Titles = Type.Object({ en: Title, fr: Type.Optional(Title), ar: Type.Optional(Title) }, closed)
const Language = Type.String({ minLength: 2, maxLength: 35, description: 'BCP 47' })
const Note = Type.String({ minLength: 3, maxLength: 1000 })
const Reason = Type.String({ minLength: 10, maxLength: 1000, description: 'published beside the State’s value' })
const SeveralStates = Type.Array(StateCode, { minItems: 1, maxItems: 200, uniqueItems: true })
const ListId = Type.String({ maxLength: 31, pattern: '^[a-z0-9][a-z0-9-]{0,30}$' })

const SmallNumbers = Type.Object(
  {
    state: StateCode,
    note: Type.String(),
    by: Person,
    at: Time,
    byState: Type.Boolean({ description: 'recorded by the State itself: only it lifts the request' }),
  },
  closed,
)

export const ReviewReply = Type.Object(
  {
    cycle: CycleChoice,
    cycles: Type.Array(CycleChoice),
    indicators: Type.Array(ReviewLine),
    smallNumbers: Type.Array(SmallNumbers),
    computedAt: Type.Optional(Time),
  },
  closed,
)
export type ReviewReply = Static<typeof ReviewReply>

export const IndicatorReviewReply = Type.Object(
  {
    line: ReviewLine,
    unit: Type.String(),
    cycle: CycleChoice,
    previous: Type.Optional(CycleChoice),
    observations: Type.Array(ReviewedObservation),
  },
  closed,
)
export type IndicatorReviewReply = Static<typeof IndicatorReviewReply>

const policy = 'results.review'
const LocaleQuery = Type.Object({ locale: Type.Optional(LocaleParam) })

export const getReview = endpoint({
  id: 'getReview',
  method: 'GET',
  path: '/review',
  summary:
    'Every indicator of a cycle with what may need a second look; the latest cycle with results unless one is named',
  query: Type.Object({ cycle: Type.Optional(Key), locale: Type.Optional(LocaleParam) }),
  reply: ReviewReply,
  problems: ['cycle.notFound'],
  policy,
  audit: 'nothing',
})

const place = { cycle: Key, indicator: IndicatorId }

export const getIndicatorReview = endpoint({
  id: 'getIndicatorReview',
  method: 'GET',
  path: '/review/:cycle/indicators/:indicator',
  summary: 'The values of one indicator that look odd, each with why, and what the secretariat said of them',
  params: Type.Object(place),
  query: LocaleQuery,
  reply: IndicatorReviewReply,
  problems: ['cycle.notFound', 'indicator.notFound'],
  policy,
  audit: 'nothing',
})

export const reviewObservation = endpoint({
  id: 'reviewObservation',
  method: 'PUT',
  path: '/review/:cycle/indicators/:indicator/:state',
  summary:
    'Marks a value as reviewed, or leaves it out of group figures with a published reason, until it is corrected; never changes it',
  params: Type.Object({ ...place, state: StateCode }),
  body: Type.Union([
    Type.Object({ verdict: Type.Literal('reviewed') }, closed),
    Type.Object({ verdict: Type.Literal('excluded'), reason: Reason, language: Language }, closed),
  ]),
  reply: Empty,
  problems: ['cycle.notFound', 'indicator.notFound', 'review.noValue'],
  policy,
  audit: 'result.reviewed',
})

export const reviewObservations = endpoint({
  id: 'reviewObservations',
  method: 'PUT',
  path: '/review/:cycle/indicators/:indicator',
  summary: 'The same for the values of several States at once, with one reason: all of them or none',
  params: Type.Object(place),
  body: Type.Union([
    Type.Object({ states: SeveralStates, verdict: Type.Literal('reviewed') }, closed),
    Type.Object(
      { states: SeveralStates, verdict: Type.Literal('excluded'), reason: Reason, language: Language },
      closed,
    ),
  ]),
  reply: Empty,
  problems: ['cycle.notFound', 'indicator.notFound', 'review.noValue'],
  policy,
  audit: 'result.reviewed',
})

export const liftReview = endpoint({
  id: 'liftReview',
  method: 'DELETE',
  path: '/review/:cycle/indicators/:indicator/:state',
  summary: 'Takes back what was said of a value: it counts again',
  params: Type.Object({ ...place, state: StateCode }),
  reply: Empty,
  problems: ['cycle.notFound', 'indicator.notFound'],
  policy,
  audit: 'result.review-lifted',
})

export const recomputeCycle = endpoint({
  id: 'recomputeCycle',
  method: 'POST',
  path: '/review/:cycle/recompute',
  summary:
    'Computes the running group figures of a cycle anew, in the background, and tries again what failed after a State’s decision on its small counts',
  params: Type.Object({ cycle: Key }),
  reply: Empty,
  status: 202,
  problems: ['cycle.notFound'],
  policy,
  audit: 'results.recompute-asked',
})

export const withholdSmallNumbers = endpoint({
  id: 'withholdSmallNumbers',
  method: 'PUT',
  path: '/review/:cycle/small-numbers/:state',
  summary: 'Records that a State asks to withhold its counts from one to four: the public no longer reads them',
  params: Type.Object({ cycle: Key, state: StateCode }),
  body: Type.Object({ note: Note }, closed),
  reply: Empty,
  problems: ['cycle.notFound', 'state.notInvited', 'smallNumbers.ofState'],
  policy,
  audit: 'small-numbers.withheld',
})

/** More becomes public by it: it wants a fresh confirmation, as it does of the State itself. Its id is as first written. */
export const publishSmallNumbers = endpoint({
  id: 'releaseSmallNumbers',
  method: 'DELETE',
  path: '/review/:cycle/small-numbers/:state',
  summary:
    'Records that a State no longer asks to withhold its small counts, where the secretariat recorded that it did',
  params: Type.Object({ cycle: Key, state: StateCode }),
  reply: Empty,
  problems: ['cycle.notFound', 'smallNumbers.ofState'],
  fresh: true,
  policy,
  audit: 'small-numbers.released',
})

/** A list of States of the secretariat's own. A cycle keeps the members it was given: when it opened, or when the list was made. */
const OwnList = Type.Object(
  { id: ListId, titles: Titles, states: Type.Array(StateCode), cycles: Type.Array(Key), createdAt: Time },
  closed,
)
export type OwnList = Static<typeof OwnList>

export const listOwnLists = endpoint({
  id: 'listOwnLists',
  method: 'GET',
  path: '/lists-of-states',
  summary: 'Lists of States of the secretariat’s own, with the cycles that keep them',
  reply: Type.Object({ lists: Type.Array(OwnList) }, closed),
  problems: [],
  policy,
  audit: 'nothing',
})

export const createOwnList = endpoint({
  id: 'createOwnList',
  method: 'POST',
  path: '/lists-of-states',
  summary: 'Makes a list; cycles named, and every cycle that opens later, keep its members as they are now',
  body: Type.Object(
    {
      id: ListId,
      titles: Titles,
      states: Type.Array(StateCode, { minItems: 3, maxItems: 200, uniqueItems: true }),
      cycles: Type.Array(Key, { maxItems: 200, uniqueItems: true }),
    },
    closed,
  ),
  reply: OwnList,
  status: 201,
  problems: ['list.idTaken', 'state.unknown', 'cycle.notFound'],
  policy,
  audit: 'list.created',
})

export const endOwnList = endpoint({
  id: 'endOwnList',
  method: 'DELETE',
  path: '/lists-of-states/:list',
  summary: 'Ends a list for cycles that open later; cycles that keep it go on showing it',
  params: Type.Object({ list: ListId }),
  reply: Empty,
  problems: ['list.notFound'],
  policy,
  audit: 'list.ended',
})

export const listSeries = endpoint({
  id: 'listSeries',
  method: 'GET',
  path: '/series',
  summary: 'Outside series: reference data with source, date and licence, never a State’s reply',
  reply: Type.Object({ series: Type.Array(SeriesReply) }, closed),
  problems: [],
  policy: 'anyone',
  audit: 'nothing',
})

export const importSeries = endpoint({
  id: 'importSeries',
  method: 'POST',
  path: '/series',
  summary:
    'Imports an outside series from CSV, in the place of the one imported earlier under its id; all of it or nothing',
  body: Type.Object({ csv: Type.String({ minLength: 1, maxLength: 240_000 }) }, closed),
  reply: SeriesReply,
  status: 201,
  problems: ['series.invalid'],
  policy,
  audit: 'series.imported',
})
