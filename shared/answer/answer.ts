import { Type, type Static } from 'typebox'
import { nonAnswers, valueFlags } from './reasons.ts'

// The lists stand in a file of their own, so that the browser needs no schemas to know them.
export { nonAnswers, valueFlags, type NonAnswer, type ValueFlag } from './reasons.ts'

/** A number as the respondent means it: a canonical decimal string, never a float by accident. */
export const decimalPattern = '^-?(0|[1-9][0-9]{0,19})(\\.[0-9]{1,10})?$'
const closed = { additionalProperties: false } as const

const NonAnswerSchema = Type.Enum([...nonAnswers])
const FlagsSchema = Type.Array(Type.Enum([...valueFlags]), { maxItems: 5, uniqueItems: true })
const NoteSchema = Type.String({ maxLength: 4000 })

/** A law, policy or document named instead of attached. `year` is four digits. */
export const ReferenceSchema = Type.Object(
  {
    title: Type.String({ maxLength: 500 }),
    article: Type.Optional(Type.String({ maxLength: 200 })),
    year: Type.Optional(Type.String({ maxLength: 4 })),
    link: Type.Optional(Type.String({ maxLength: 2000 })),
    language: Type.Optional(Type.String({ maxLength: 35 })),
  },
  closed,
)
export type Reference = Static<typeof ReferenceSchema>

/** What stands in one cell of a table: a decimal string, a reason, or text stored as typed because it is not a number yet. */
export const CellSchema = Type.Object(
  {
    value: Type.Optional(Type.String({ pattern: decimalPattern })),
    nonAnswer: Type.Optional(NonAnswerSchema),
    typed: Type.Optional(Type.String({ maxLength: 200 })),
    flags: Type.Optional(FlagsSchema),
    note: Type.Optional(NoteSchema),
  },
  closed,
)
export type Cell = Static<typeof CellSchema>

/** Key of a cell: `row:column`, or `row:column@year` where the table is asked for several years (`@0` the reference year, `@-1` the year before). */
export type CellKey = string

const CellsSchema = Type.Record(Type.String({ maxLength: 140 }), CellSchema)

/** One field of a list item: scalar values only. */
export const FieldValueSchema = Type.Union([
  Type.String({ maxLength: 20_000 }),
  Type.Array(Type.String({ maxLength: 100 }), { maxItems: 100 }),
])
export const ItemSchema = Type.Object(
  { id: Type.String({ maxLength: 64 }), fields: Type.Record(Type.String({ maxLength: 64 }), FieldValueSchema) },
  closed,
)
export type Item = Static<typeof ItemSchema>

/**
 * The value of an answer, by kind of question:
 *
 * | kind | value |
 * |---|---|
 * | yes-in-part-no | `{ choice: 'yes' | 'in-part' | 'no' }` |
 * | maturity | `{ choice: '0' … '4' }` |
 * | choice | `{ choice: code, other? }` |
 * | choices | `{ choices: [code…], other? }` |
 * | text | `{ text }` |
 * | count, rate, percentage, amount | `{ number: decimal string }` |
 * | date | `{ date: 'YYYY' | 'YYYY-MM' | 'YYYY-MM-DD' }` |
 * | table | `{ cells, reportedTotal? }` |
 * | list | `{ items }` |
 * | documents | `{ references }` |
 */
export const ValueSchema = Type.Union([
  Type.Object(
    { choice: Type.String({ maxLength: 100 }), other: Type.Optional(Type.String({ maxLength: 2000 })) },
    closed,
  ),
  Type.Object(
    {
      choices: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 200, uniqueItems: true }),
      other: Type.Optional(Type.String({ maxLength: 2000 })),
    },
    closed,
  ),
  Type.Object({ text: Type.String({ maxLength: 60_000 }) }, closed),
  Type.Object({ number: Type.String({ pattern: decimalPattern }) }, closed),
  Type.Object({ date: Type.String({ pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' }) }, closed),
  Type.Object({ cells: CellsSchema, reportedTotal: Type.Optional(CellSchema) }, closed),
  Type.Object({ items: Type.Array(ItemSchema, { maxItems: 500 }) }, closed),
  Type.Object({ references: Type.Array(ReferenceSchema, { maxItems: 50 }) }, closed),
])
export type Value = Static<typeof ValueSchema>

/**
 * What stands at one question. At most one of `value`, `nonAnswer`, `typed` is present;
 * none of them means the question was cleared and is open again.
 * `explanations` holds the reasons given for findings of level `explain`, by finding code.
 * `language` is the language of the texts in it (BCP 47).
 */
export const AnswerSchema = Type.Object(
  {
    value: Type.Optional(ValueSchema),
    nonAnswer: Type.Optional(NonAnswerSchema),
    typed: Type.Optional(Type.String({ maxLength: 2000 })),
    expected: Type.Optional(
      Type.String({ maxLength: 10, description: 'when it will be available, for not-available-yet' }),
    ),
    includedIn: Type.Optional(
      Type.String({ maxLength: 500, description: 'where it is counted, for included-elsewhere' }),
    ),
    flags: Type.Optional(FlagsSchema),
    note: Type.Optional(NoteSchema),
    source: Type.Optional(Type.String({ maxLength: 1000 })),
    references: Type.Optional(Type.Array(ReferenceSchema, { maxItems: 20 })),
    explanations: Type.Optional(Type.Record(Type.String({ maxLength: 200 }), NoteSchema)),
    language: Type.Optional(Type.String({ maxLength: 35 })),
  },
  closed,
)
export type Answer = Static<typeof AnswerSchema>

/** Answers of one reply by question id. A question that was never touched has no entry. */
export type Answers = Readonly<Record<string, Answer>>
