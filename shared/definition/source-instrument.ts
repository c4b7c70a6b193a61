import { Type, type Static, type TSchema } from 'typebox'
import { CodeLists, ExpressionText, FolderName, HeadingId, Id, Paragraphs, Texts } from './source.ts'

/** The authoring format of what an instrument's questionnaires share: `instrument.yaml`, `code-lists.yaml`, `indicators.yaml`, `search-words.yaml`. */
const closed = { additionalProperties: false } as const
const titleStatuses = ['confirmed', 'recalled'] as const
const numberStatuses = ['confirmed', 'derived', 'estimated'] as const

const TitleStatus = Type.Optional(Type.Enum([...titleStatuses]))
const Heading = Type.Object({ id: HeadingId, titleStatus: TitleStatus }, closed)
const Pillar = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 10 }),
    key: FolderName,
    titleStatus: TitleStatus,
    headings: Type.Array(Heading),
  },
  closed,
)
const Paragraph = Type.Object(
  {
    n: Type.Integer({ minimum: 1 }),
    heading: Type.Optional(HeadingId),
    numberStatus: Type.Optional(Type.Enum([...numberStatuses])),
    safeToCite: Type.Boolean(),
    tags: Type.Optional(Texts),
  },
  closed,
)
export const InstrumentSource = Type.Object(
  {
    instrument: FolderName,
    symbols: Type.Array(Type.String()),
    adopted: Type.Optional(Type.String({ pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' })),
    paragraphCount: Type.Optional(Type.Integer({ minimum: 1 })),
    pillars: Type.Array(Pillar),
    paragraphs: Type.Optional(Type.Array(Paragraph)),
    process: Type.Optional(HeadingId),
  },
  closed,
)
export type InstrumentSource = Static<typeof InstrumentSource>

const Code = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9-]*$', maxLength: 60 })
export const CodeListsSource = Type.Object({ lists: CodeLists }, closed)
export type CodeListsSource = Static<typeof CodeListsSource>

const indicatorTypes = ['policy', 'maturity', 'rate', 'percentage', 'count', 'ratio', 'duration'] as const
const aggregations = ['share_yes', 'dist', 'sum', 'median', 'wmean', 'ratio_of_sums'] as const
/** Figures the platform knows without asking: that a reply was submitted; the share of its answers that name evidence. */
const systemFigures = ['submitted', 'evidence'] as const
const directions = ['higher', 'lower', 'neutral'] as const
const comparabilities = ['comparable', 'limited', 'none'] as const

const formula = {
  value: Type.Optional(ExpressionText),
  numerator: Type.Optional(ExpressionText),
  denominator: Type.Optional(ExpressionText),
}
const Breakdown = Type.Object(
  { by: Id, codes: Type.Optional(Type.Array(Code, { minItems: 1, uniqueItems: true })), ...formula },
  closed,
)
export const IndicatorSource = Type.Object(
  {
    id: Type.String({ pattern: '^[A-Z][A-Z0-9]*-[0-9]{2,3}[a-z]?$' }),
    type: Type.Enum([...indicatorTypes]),
    unit: Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 40 }),
    headings: Type.Array(HeadingId, { minItems: 1, uniqueItems: true }),
    paragraphs: Type.Optional(Paragraphs),
    core: Type.Optional(Type.Boolean()),
    levels: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    ...formula,
    system: Type.Optional(Type.Enum([...systemFigures])),
    scale: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
    breakdowns: Type.Optional(Type.Array(Breakdown)),
    aggregation: Type.Array(Type.Enum([...aggregations]), { minItems: 1, uniqueItems: true }),
    direction: Type.Enum([...directions]),
    comparability: Type.Enum([...comparabilities]),
    sdg: Type.Optional(Texts),
    series: Type.Optional(Texts),
    uncts: Type.Optional(Texts),
  },
  closed,
)
export type IndicatorSource = Static<typeof IndicatorSource>

const SearchWords = Type.Array(Type.String({ minLength: 2, maxLength: 80 }), { uniqueItems: true })
/** `search-words.yaml`: other words under which indicators are looked for, by language, and where they come from. */
export const SearchWordsSource = Type.Object(
  {
    entries: Type.Array(
      Type.Object(
        {
          indicators: Type.Array(IndicatorSource.properties.id, { minItems: 1, uniqueItems: true }),
          from: Type.String({ minLength: 1 }),
          en: Type.Optional(SearchWords),
          fr: Type.Optional(SearchWords),
          ar: Type.Optional(SearchWords),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type SearchWordsSource = Static<typeof SearchWordsSource>

/** `indicators.yaml`, given the schema of one indicator. */
export function indicatorsSchema(indicator: TSchema): TSchema {
  return Type.Object({ indicators: Type.Array(indicator) }, closed)
}
