import { Type, type Static, type TSchema } from 'typebox'
import { numericKinds } from './numeric-kinds.ts'

/**
 * What an author may set on a question of each kind, beside what every question may have.
 * The authoring schema, the check of every file and the types of the resolver all come from here.
 */
const closed = { additionalProperties: false } as const
const Code = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9-]*$', maxLength: 60 })
const ListId = Type.String({
  pattern: '^[a-z][A-Za-z0-9]*$',
  maxLength: 60,
  description: 'a code list of code-lists.yaml',
})
const Unit = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 40, description: 'text unit.<unit>' })
const Bound = Type.Number()
const ExpressionText = Type.String({ minLength: 1, maxLength: 4000, description: 'CEL, see README.md "Expressions"' })

/** Rows or columns of a table: a code list, or codes written out. */
export const AxisSource = Type.Object(
  {
    list: Type.Optional(ListId),
    codes: Type.Optional(Type.Array(Code, { minItems: 1, maxItems: 300, uniqueItems: true })),
    notRecorded: Type.Optional(Code),
    total: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type AxisSource = Static<typeof AxisSource>

const Cell = Type.Enum([...numericKinds])
const number = {
  unit: Unit,
  decimals: Type.Optional(Type.Integer({ minimum: 0, maximum: 10 })),
  min: Type.Optional(Bound),
  max: Type.Optional(Bound),
  calculate: Type.Optional(ExpressionText),
}
const choice = { options: ListId, other: Type.Optional(Type.Boolean()) }
const Day = Type.String({ pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' })

export const scalarSettings = {
  'yes-in-part-no': { inPart: Type.Optional(Type.Boolean()) },
  maturity: { levels: ListId },
  choice,
  choices: { ...choice, exclusive: Type.Optional(Code) },
  text: {
    maxWords: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
    lines: Type.Optional(Type.Integer({ minimum: 1, maximum: 40 })),
  },
  count: number,
  rate: number,
  percentage: number,
  amount: number,
  date: {
    precision: Type.Optional(Type.Enum(['year', 'month', 'day'])),
    min: Type.Optional(Day),
    max: Type.Optional(Day),
  },
} as const satisfies Record<string, Record<string, TSchema>>

const compoundSettings = {
  table: {
    rows: AxisSource,
    columns: AxisSource,
    years: Type.Optional(
      Type.Array(Type.Integer({ minimum: -10, maximum: 0 }), { minItems: 1, maxItems: 5, uniqueItems: true }),
    ),
    cell: Type.Optional(Cell),
    unit: Unit,
    decimals: Type.Optional(Type.Integer({ minimum: 0, maximum: 10 })),
    min: Type.Optional(Bound),
    max: Type.Optional(Bound),
    reportedTotal: Type.Optional(Type.Boolean()),
  },
  list: {
    fields: Type.Array(Type.Unknown(), { minItems: 1, maxItems: 20 }),
    maxItems: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  },
  documents: { maxItems: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })) },
} as const satisfies Record<string, Record<string, TSchema>>

export const kindSettings = { ...scalarSettings, ...compoundSettings } as const
export type SourceKind = keyof typeof kindSettings
export type ScalarKind = keyof typeof scalarSettings
