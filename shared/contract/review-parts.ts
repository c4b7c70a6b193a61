import { Type, type Static } from 'typebox'
import { aggregationRules } from '#shared/indicator/figure.ts'
import { oddities } from '#shared/indicator/look-odd.ts'
import { closed, Id, Person, QuestionId, StateCode, Time } from './parts.ts'
import { CoverageReply, IndicatorId } from './result-parts.ts'

const Count = Type.Integer({ minimum: 0 })

/** What the secretariat sees of every indicator before it lets the figures out. */
export const ReviewLine = Type.Object(
  {
    id: IndicatorId,
    name: Type.String(),
    rules: Type.Array(Type.Enum([...aggregationRules])),
    coverage: CoverageReply,
    sameStates: Type.Optional(Type.Integer({ minimum: 0, description: 'States with a value in the cycle before too' })),
    odd: Count,
    undecided: Type.Integer({ minimum: 0, description: 'of the odd values, those of which nothing was said yet' }),
    reviewed: Count,
    excluded: Count,
    withheld: Type.Integer({ minimum: 0, description: 'public group figures that are not shown' }),
  },
  closed,
)
export type ReviewLine = Static<typeof ReviewLine>

const Sign = Type.Object({ oddity: Type.Enum([...oddities]), figure: Type.Number() }, closed)
const Verdict = Type.Object(
  {
    verdict: Type.Enum(['reviewed', 'excluded']),
    reason: Type.Optional(Type.String()),
    language: Type.Optional(Type.String()),
    revision: Type.Integer({ minimum: 1, description: 'the revision that was looked at' }),
    by: Person,
    at: Time,
  },
  closed,
)

/** Another indicator whose value of the same State rests on the same answers: it is decided on by itself. */
const SameAnswers = Type.Object(
  {
    id: IndicatorId,
    name: Type.String(),
    standing: Type.Optional(
      Type.Enum(['undecided', 'reviewed', 'excluded'], {
        description: 'where its value stands out and nothing was said of it yet, or what was said of it',
      }),
    ),
  },
  closed,
)

/**
 * A State's value that looks odd, or of which something was said, a verdict that lapsed once the value changed included. With
 * the reply it was computed from, and the question where that begins.
 */
export const ReviewedObservation = Type.Object(
  {
    state: StateCode,
    value: Type.Optional(Type.Number()),
    category: Type.Optional(Type.String()),
    previous: Type.Optional(Type.Number({ description: 'value of the cycle before' })),
    revision: Count,
    signs: Type.Array(Sign),
    verdict: Type.Optional(Verdict),
    lapsed: Type.Optional(Verdict),
    submission: Type.Optional(Id),
    question: Type.Optional(QuestionId),
    sameAnswers: Type.Array(SameAnswers),
  },
  closed,
)
export type ReviewedObservation = Static<typeof ReviewedObservation>
