import { Type, type Static } from 'typebox'
import { AnswerSchema, nonAnswers, valueFlags } from '#shared/answer/answer.ts'
import { aggregationRules } from '#shared/indicator/figure.ts'
import { measures } from '#shared/indicator/measure.ts'
import { endpoint } from './endpoint.ts'
import { closed, Key, LocaleParam, QuestionId, StateCode, Time, VersionId } from './parts.ts'
import {
  CoverageReply,
  EditionName,
  editionRead,
  FigureReply,
  groupFigures,
  GroupId,
  IndicatorId,
  SeriesReply,
} from './result-parts.ts'

const Count = Type.Integer({ minimum: 0 })
const Reason = Type.Enum([...nonAnswers])

/**
 * One State's line: a value, or which kind of missing. `kept-back`: its reply can be read, but not this, answered or not;
 * `no-reply` also stands for "nothing released to this audience".
 */
export const ObservationReply = Type.Object(
  {
    state: StateCode,
    status: Type.Enum(['value', 'reason', 'blank', 'not-asked', 'kept-back', 'no-reply']),
    value: Type.Optional(Type.Number()),
    category: Type.Optional(Type.String()),
    /** What the value is a ratio of, where it is one. */
    numerator: Type.Optional(Type.Number()),
    denominator: Type.Optional(Type.Number()),
    reason: Type.Optional(Reason),
    flags: Type.Array(Type.Enum([...valueFlags])),
    footnotes: Type.Array(
      Type.Object({ question: QuestionId, text: Type.String(), language: Type.Optional(Type.String()) }, closed),
    ),
    questions: Type.Array(QuestionId),
    /** The first question behind it whose answer can be read publicly. */
    answer: Type.Optional(QuestionId),
    revision: Type.Optional(Count),
    /** Left out of group figures by the secretariat; the State's own value stands. */
    excluded: Type.Optional(Type.Object({ reason: Type.String(), language: Type.String() }, closed)),
    /** Reference data from outside, no part of the reply: one figure per series of `reference`, in its order; null where it has none. */
    reference: Type.Optional(Type.Array(Type.Union([Type.Number(), Type.Null()]))),
  },
  closed,
)
export type ObservationReply = Static<typeof ObservationReply>

const NamedGroupFigures = Type.Object({ ...groupFigures, name: Type.String() }, closed)

/**
 * One cycle of a trend. `same` is computed over the States with a value in every cycle of its segment, none of them with a
 * break in it; `sameStates` is their number. A line is never drawn from one segment to the next.
 */
const TrendPoint = Type.Object(
  {
    cycle: Key,
    referenceYear: Type.Integer(),
    all: Type.Array(FigureReply),
    same: Type.Array(FigureReply),
    sameStates: Count,
    segment: Type.Integer({ minimum: 0, description: 'counts up at each break in the questionnaire' }),
    breaks: Count,
  },
  closed,
)

export const CycleChoice = Type.Object(
  {
    key: Key,
    title: Type.String(),
    referenceYear: Type.Integer(),
    provenance: Type.Enum(['real', 'demonstration', 'documented']),
  },
  closed,
)

/** Everything one indicator page shows, for one cycle, breakdown and group. */
export const IndicatorReply = Type.Object(
  {
    id: IndicatorId,
    name: Type.String(),
    definition: Type.String(),
    caveats: Type.String(),
    alignment: Type.String(),
    type: Type.String(),
    unit: Type.String({ description: 'in words' }),
    direction: Type.Enum(['higher', 'lower', 'neutral'], {
      description:
        'which way the indicator’s own goal points, `neutral` where neither: used for wording only, never for ranking, order or colour of States',
    }),
    comparability: Type.Enum(['comparable', 'limited', 'none']),
    headings: Type.Array(Type.Object({ id: Type.String(), title: Type.String() }, closed)),
    sdg: Type.Array(Type.String()),
    questions: Type.Array(Type.Object({ id: QuestionId, label: Type.String() }, closed)),
    formula: Type.Object(
      {
        value: Type.Optional(Type.String()),
        numerator: Type.Optional(Type.String()),
        denominator: Type.Optional(Type.String()),
        scale: Type.Optional(Type.Number()),
      },
      closed,
    ),
    measure: Type.Enum([...measures], { description: 'what the series shown says of a State' }),
    aggregation: Type.Array(Type.Enum([...aggregationRules]), { description: 'rules of the series shown' }),
    system: Type.Optional(Type.Enum(['submitted', 'evidence'], { description: 'computed without asking' })),
    /** Labels of the categories that occur in `counts` and `category`, in their order. */
    categories: Type.Array(Type.Object({ code: Type.String(), label: Type.String() }, closed)),
    breakdowns: Type.Array(
      Type.Object(
        {
          by: Type.String(),
          label: Type.String(),
          codes: Type.Array(Type.Object({ code: Type.String(), label: Type.String() }, closed)),
        },
        closed,
      ),
    ),
    cycles: Type.Array(CycleChoice),
    shown: Type.Object(
      {
        /** Absent as long as no cycle has asked for the indicator. */
        cycle: Type.Optional(CycleChoice),
        by: Type.Optional(Type.String()),
        code: Type.Optional(Type.String()),
        edition: Type.Optional(EditionName),
        provisional: Type.Optional(Type.Boolean({ description: 'whether it is not part of a release' })),
        editions: Type.Optional(
          Type.Array(EditionName, {
            description: 'what can be read of the cycle: releases, latest first, then `running`',
          }),
        ),
        group: GroupId,
        audience: Type.Enum(['public', 'secretariat']),
      },
      closed,
    ),
    groups: Type.Array(NamedGroupFigures),
    observations: Type.Array(ObservationReply, {
      description: 'every invited State of the group, in the order of its name',
    }),
    trend: Type.Array(TrendPoint),
    reference: Type.Array(SeriesReply, {
      description: 'outside series shown beside it, for the reference year of the cycle',
    }),
    computedAt: Type.Optional(Time),
  },
  closed,
)
export type IndicatorReply = Static<typeof IndicatorReply>

const IndicatorQuery = Type.Object({
  cycle: Type.Optional(Key),
  by: Type.Optional(Type.String({ maxLength: 64 })),
  code: Type.Optional(Type.String({ maxLength: 64 })),
  group: Type.Optional(GroupId),
  edition: Type.Optional(EditionName),
  locale: Type.Optional(LocaleParam),
})

export const ExplorerReply = Type.Object(
  {
    pillars: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          title: Type.String(),
          headings: Type.Array(
            Type.Object(
              { id: Type.String(), title: Type.String(), about: Type.String(), indicators: Type.Array(IndicatorId) },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
    indicators: Type.Array(
      Type.Object(
        {
          id: IndicatorId,
          name: Type.String(),
          unit: Type.String(),
          core: Type.Boolean(),
          sdg: Type.Array(Type.String()),
          cycle: Type.Optional(CycleChoice),
          coverage: Type.Optional(CoverageReply),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type ExplorerReply = Static<typeof ExplorerReply>

export const getExplorer = endpoint({
  id: 'getExplorer',
  method: 'GET',
  path: '/indicators',
  summary: 'All indicators by pillar and heading, each with the coverage of its latest cycle',
  query: Type.Object({ locale: Type.Optional(LocaleParam), q: Type.Optional(Type.String({ maxLength: 200 })) }),
  reply: ExplorerReply,
  problems: [],
  policy: 'anyone',
  audit: 'nothing',
})

export const getIndicator = endpoint({
  id: 'getIndicator',
  method: 'GET',
  path: '/indicators/:indicator',
  summary: 'One indicator from what States released to the public',
  params: Type.Object({ indicator: IndicatorId }),
  query: IndicatorQuery,
  reply: IndicatorReply,
  problems: ['indicator.notFound', 'cycle.notFound', 'edition.notFound', 'group.notFound'],
  policy: 'anyone',
  audit: 'nothing',
})

export const getSubmittedIndicator = endpoint({
  id: 'getSubmittedIndicator',
  method: 'GET',
  path: '/submitted/indicators/:indicator',
  summary: 'One indicator from everything submitted, for the secretariat',
  params: Type.Object({ indicator: IndicatorId }),
  query: IndicatorQuery,
  reply: IndicatorReply,
  problems: ['indicator.notFound', 'cycle.notFound', 'edition.notFound', 'group.notFound'],
  policy: 'results.read-submitted',
  audit: 'nothing',
})

export const getIndicatorCsv = endpoint({
  id: 'getIndicatorCsv',
  method: 'GET',
  path: '/indicators/:indicator/observations.csv',
  summary: 'The values of States on an indicator page as CSV (UTF-8, one line per State)',
  params: Type.Object({ indicator: IndicatorId }),
  query: IndicatorQuery,
  reply: Type.Unsafe<Uint8Array>(Type.String()),
  produces: 'text/csv; charset=utf-8',
  problems: ['indicator.notFound', 'cycle.notFound', 'edition.notFound', 'group.notFound'],
  policy: 'anyone',
  audit: 'nothing',
})

/** What a State released to the public of one submitted reply; answers that it did not release are absent. */
export const PublicReply = Type.Object(
  {
    state: StateCode,
    cycle: CycleChoice,
    ...editionRead,
    versionId: VersionId,
    revision: Count,
    submittedAt: Time,
    answers: Type.Array(Type.Object({ question: QuestionId, section: Type.String(), answer: AnswerSchema }, closed)),
  },
  closed,
)
export type PublicReply = Static<typeof PublicReply>

export const getPublicReply = endpoint({
  id: 'getPublicReply',
  method: 'GET',
  path: '/published-replies/:cycle/:state',
  summary: 'A reply as far as its State made it public',
  params: Type.Object({ cycle: Key, state: StateCode }),
  query: Type.Object({ edition: Type.Optional(EditionName) }),
  reply: PublicReply,
  problems: ['reply.notFound', 'edition.notFound'],
  policy: 'anyone',
  audit: 'nothing',
})
