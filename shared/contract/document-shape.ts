import { Type } from 'typebox'
import { documentKinds, standings, type SummaryDocument } from '#shared/summary/document.ts'
import type { Sentence } from '#shared/summary/sentence.ts'
import { closed, Day, Key, LocaleParam, QuestionId, StateCode } from './parts.ts'

export const FigureKey = Type.String({
  maxLength: 300,
  pattern: '^[a-z-]+(~[^~]*){0,4}$',
  description: 'rule~subject~codes~group~earlier cycles',
})
const BlockId = Type.String({ minLength: 1, maxLength: 80 })
const Text = Type.String({ maxLength: 20_000 })

const RunSchema = Type.Union([Text, Type.Object({ text: Type.String({ maxLength: 200 }), figure: FigureKey }, closed)])
const SentenceSchema = Type.Unsafe<Sentence>(
  Type.Object(
    { template: Type.String({ maxLength: 100 }), figures: Type.Record(Type.String(), Type.Object({})) },
    { additionalProperties: true, description: 'template, figures and words a sentence is written from' },
  ),
)

const HeadingSchema = Type.Object(
  { kind: Type.Literal('heading'), id: BlockId, level: Type.Enum([1, 2, 3]), text: Text },
  closed,
)
const ParagraphSchema = Type.Object(
  {
    kind: Type.Literal('paragraph'),
    id: BlockId,
    runs: Type.Array(RunSchema),
    sentences: Type.Array(SentenceSchema),
    standing: Type.Optional(Type.Enum([...standings])),
  },
  closed,
)
const QuotesSchema = Type.Object(
  {
    kind: Type.Literal('quotes'),
    id: BlockId,
    intro: Text,
    quotes: Type.Array(
      Type.Object(
        {
          state: StateCode,
          name: Text,
          title: Text,
          text: Type.String(),
          language: Type.Optional(Type.String()),
          original: Type.Optional(Text),
          question: QuestionId,
          revision: Type.Integer(),
        },
        closed,
      ),
    ),
    note: Type.Optional(Text),
  },
  closed,
)
const TableSchema = Type.Object(
  {
    kind: Type.Literal('table'),
    id: BlockId,
    caption: Text,
    columns: Type.Array(Text),
    rows: Type.Array(
      Type.Object(
        {
          label: Text,
          cells: Type.Array(Type.Object({ text: Text, figure: Type.Optional(FigureKey) }, closed)),
        },
        closed,
      ),
    ),
    answer: Type.Optional(
      Type.Object(
        { state: StateCode, name: Text, question: QuestionId, revision: Type.Integer() },
        { ...closed, description: 'of a table that a State gave: where it stands in its reply' },
      ),
    ),
    note: Type.Optional(Type.String({ maxLength: 20_000, description: 'said below it, in words' })),
  },
  closed,
)
const ChartSchema = Type.Object(
  {
    kind: Type.Literal('chart'),
    id: BlockId,
    title: Text,
    description: Text,
    categories: Type.Array(Text),
    series: Type.Array(
      Type.Object(
        {
          name: Text,
          values: Type.Array(Type.Union([Type.Number(), Type.Null()])),
          figures: Type.Array(FigureKey),
        },
        closed,
      ),
    ),
  },
  closed,
)
const BlockSchema = Type.Union([HeadingSchema, ParagraphSchema, QuotesSchema, TableSchema, ChartSchema])

export const TitleBlockSchema = Type.Object(
  {
    symbol: Type.Optional(Type.String({ maxLength: 60 })),
    session: Type.Optional(Type.String({ maxLength: 300 })),
    agendaItem: Type.Optional(Type.String({ maxLength: 60 })),
    date: Type.Optional(Day),
  },
  closed,
)

/** A document as `shared/summary/document.ts` describes it. */
export const DocumentSchema = Type.Unsafe<SummaryDocument>(
  Type.Object(
    {
      kind: Type.Enum([...documentKinds]),
      scope: Type.String({ maxLength: 60 }),
      locale: LocaleParam,
      title: Text,
      subtitle: Text,
      titleBlock: TitleBlockSchema,
      cycle: Type.Object({ key: Key, title: Text, provenance: Type.String() }, closed),
      edition: Type.String(),
      notices: Type.Optional(Type.Array(Text)),
      blocks: Type.Array(BlockSchema),
      annexes: Type.Array(BlockSchema),
    },
    closed,
  ),
)
