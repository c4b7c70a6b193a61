import { Type, type Static } from 'typebox'
import { endpoint } from './endpoint.ts'
import { closed, Key } from './parts.ts'
import { editionRead, GroupFigures, IndicatorId } from './result-parts.ts'

/** Group figures of one indicator's total, or of one code of a breakdown, in one cycle. */
const SeriesFigures = Type.Object(
  {
    indicator: IndicatorId,
    cycle: Key,
    ...editionRead,
    by: Type.Optional(Type.String()),
    code: Type.Optional(Type.String()),
    groups: Type.Array(GroupFigures),
  },
  closed,
)

export const FiguresReply = Type.Object({ figures: Type.Array(SeriesFigures) }, closed)
export type FiguresReply = Static<typeof FiguresReply>

const IndicatorList = Type.String({
  maxLength: 2600,
  pattern: '^[A-Z][A-Z0-9]*-[0-9]{2}(,[A-Z][A-Z0-9]*-[0-9]{2})*$',
  description: 'ids, separated by commas',
})

export const getFigures = endpoint({
  id: 'getFigures',
  method: 'GET',
  path: '/figures',
  summary:
    'Public figures of every group, as computed: of some indicators or all, of one cycle or all; totals unless breakdowns are wished',
  query: Type.Object({
    indicators: Type.Optional(IndicatorList),
    cycle: Type.Optional(Key),
    breakdowns: Type.Optional(Type.Enum(['none', 'all'])),
  }),
  // Leaves as the bytes that the database made; a test holds them against this.
  reply: Type.Unsafe<Uint8Array>(FiguresReply),
  produces: 'application/json; charset=utf-8',
  problems: ['cycle.notFound'],
  policy: 'anyone',
  audit: 'nothing',
})
