import { Type, type Static } from 'typebox'
import { aggregationRules } from '#shared/indicator/figure.ts'
import { groupIdPattern } from './group-codes.ts'
import { closed, Day } from './parts.ts'

const Count = Type.Integer({ minimum: 0 })
export const IndicatorId = Type.String({ maxLength: 12, pattern: '^[A-Z][A-Z0-9]*-[0-9]{2}$' })

/** Name of a release, or `running`: what follows every submission and is provisional. */
export const EditionName = Type.String({ maxLength: 32, pattern: '^[a-z0-9][a-z0-9.-]*$' })

/** What was read: a release, frozen, or the running edition, which is provisional. */
export const editionRead = { edition: EditionName, provisional: Type.Boolean() }

export const GroupId = Type.String({ maxLength: 40, pattern: groupIdPattern })

export const CoverageReply = Type.Object(
  {
    invited: Count,
    replies: Count,
    answered: Count,
    reasons: Type.Record(Type.String(), Count, { description: 'States per typed reason' }),
    blank: Count,
    notAsked: Count,
    keptBack: Type.Optional(
      Type.Integer({ minimum: 1, description: 'replied, and this is kept back, whether it was answered or not' }),
    ),
    excluded: Type.Optional(
      Type.Integer({ minimum: 1, description: 'of those answered, left out of the figures with a published reason' }),
    ),
  },
  closed,
)

export const FigureReply = Type.Object(
  {
    rule: Type.Enum([...aggregationRules]),
    n: Count,
    value: Type.Optional(Type.Number()),
    low: Type.Optional(Type.Number()),
    high: Type.Optional(Type.Number()),
    counts: Type.Optional(Type.Record(Type.String(), Count)),
    tooFew: Type.Optional(Type.Boolean({ description: 'not shown: fewer than three States are behind it' })),
    withheld: Type.Optional(
      Type.Boolean({ description: 'not shown: another figure that is not shown could be worked out from it' }),
    ),
    covered: Type.Optional(
      Type.Number({ description: 'with wmean: per cent of the group’s population in the States counted' }),
    ),
  },
  closed,
)

/** Members of the figures of one group. */
export const groupFigures = { group: GroupId, coverage: CoverageReply, figures: Type.Array(FigureReply) }
export const GroupFigures = Type.Object(groupFigures, closed)
export type GroupFigures = Static<typeof GroupFigures>

/** An outside series: reference data, never a State's reply. */
export const SeriesReply = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    unit: Type.String(),
    source: Type.String(),
    sourceDate: Day,
    licence: Type.String(),
    demonstration: Type.Boolean(),
  },
  closed,
)
export type SeriesReply = Static<typeof SeriesReply>
