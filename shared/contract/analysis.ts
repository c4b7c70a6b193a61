import { Type, type Static } from 'typebox'
import { endpoint } from './endpoint.ts'
import { closed, Id, Key, LocaleParam, QuestionId, StateCode } from './parts.ts'
import { CycleChoice } from './results.ts'

const Count = Type.Integer({ minimum: 0 })
const Counts = Type.Array(Count)
const Text = Type.String()

/** A line or column: an answer, a typed reason, blank, or not asked. */
const CategoryReply = Type.Object(
  { key: Text, sort: Type.Enum(['answer', 'reason', 'blank', 'not-asked']), label: Text },
  closed,
)

const VariableReply = Type.Object(
  {
    variable: Type.String({ description: 'as addresses write it' }),
    kind: Type.String({ description: 'kind of the question, or indicator, division, cycle' }),
    label: Text,
    part: Type.Optional(Type.String({ description: 'which part of it, in words' })),
    unit: Type.Optional(Text),
    cycle: Type.Optional(Key),
    numeric: Type.Boolean({ description: 'counted in intervals, which bounds may set' }),
    categories: Type.Array(CategoryReply),
    overlapping: Type.Boolean({
      description: 'a State may be in several categories: they add up to more than the total',
    }),
  },
  closed,
)
export type VariableReply = Static<typeof VariableReply>

const TableReply = Type.Object(
  {
    /** The cycle it is of, where there is one table for each. */
    cycle: Type.Optional(Key),
    cells: Type.Array(Counts, { description: 'States by row and column' }),
    rowTotals: Counts,
    columnTotals: Counts,
    total: Count,
    answered: Type.Object(
      { rows: Counts, columns: Counts, total: Count },
      {
        ...closed,
        description: 'States that answered on both sides, of each row, each column and all: percentages are of them',
      },
    ),
  },
  closed,
)

const CycleOfAnalysis = Type.Object(
  {
    ...CycleChoice.properties,
    edition: Text,
    provisional: Type.Boolean(),
    invited: Count,
    replies: Type.Integer({
      minimum: 0,
      description: 'replies of these States that this reader may read, in whole or part',
    }),
    answered: Type.Integer({
      minimum: 0,
      description:
        'of them that meet the conditions, with an answer on every side that is asked, in this cycle alone; none where only groups are counted',
    }),
    unasked: Type.Optional(Type.Literal(true, { description: 'this cycle does not ask one of the sides' })),
    counted: Type.Integer({
      minimum: 0,
      description: 'States in the table: those that meet the conditions and can be read, in every cycle that is shown',
    }),
    countedAnswered: Type.Integer({
      minimum: 0,
      description:
        'of the States in the table, those with an answer in this cycle: what its column of answers adds up to',
    }),
  },
  closed,
)

const TextReply = Type.Object(
  { cycle: Key, question: QuestionId, text: Text, language: Type.Optional(Text), public: Type.Boolean() },
  closed,
)

const CellReply = Type.Object(
  {
    row: Text,
    column: Text,
    table: Count,
    states: Type.Array(
      Type.Object(
        {
          state: StateCode,
          cycle: Key,
          /** Questions behind it whose answers stand in the public reply. */
          answers: Type.Array(QuestionId),
          /** Where the secretariat reads the whole reply. */
          submission: Type.Optional(Id),
          texts: Type.Array(TextReply),
        },
        closed,
      ),
    ),
  },
  closed,
)

const Warning = Type.Object(
  {
    variable: Text,
    from: Key,
    to: Key,
    comparability: Type.Enum(['reworded', 'split', 'merged', 'break', 'absent']),
    absentIn: Type.Optional(Key),
  },
  closed,
)

/** Everything an analysis shows, with the rule, the filters, the edition and the coverage it rests on. */
export const AnalysisReply = Type.Object(
  {
    address: Type.String({ description: 'path and query that bring back exactly this' }),
    title: Type.String({ description: 'what is counted, by what it is narrowed and its cycles, in words' }),
    audience: Type.Enum(['public', 'secretariat']),
    group: Text,
    percent: Type.Enum(['none', 'row', 'column', 'overall']),
    rule: Type.String({ description: 'how States are counted, in words' }),
    cycles: Type.Array(CycleOfAnalysis),
    cyclesOffered: Type.Array(CycleChoice),
    rows: Type.Optional(VariableReply),
    columns: Type.Optional(VariableReply),
    where: Type.Array(Type.Object({ variable: VariableReply, keys: Type.Array(Text), condition: Text }, closed)),
    tables: Type.Array(TableReply),
    warnings: Type.Array(Warning),
    text: Type.Optional(Type.Object({ question: QuestionId, label: Text }, closed)),
    cell: Type.Optional(CellReply),
  },
  closed,
)
export type AnalysisReply = Static<typeof AnalysisReply>

const AnalysisQuery = Type.Object({
  rows: Type.Optional(Type.String({ maxLength: 300, description: 'id[.part[.part]][@cycle][~bound…]' })),
  columns: Type.Optional(Type.String({ maxLength: 300 })),
  cycles: Type.Optional(Type.String({ maxLength: 400, description: 'keys between commas' })),
  group: Type.Optional(Type.String({ maxLength: 40 })),
  where: Type.Optional(Type.String({ maxLength: 2000, description: 'variable:category,category;…' })),
  percent: Type.Optional(Type.Enum(['none', 'row', 'column', 'overall'])),
  text: Type.Optional(QuestionId),
  cell: Type.Optional(Type.String({ maxLength: 220, description: 'row,column[,table]' })),
  edition: Type.Optional(Type.String({ maxLength: 32, pattern: '^[a-z0-9][a-z0-9.-]*$' })),
  locale: Type.Optional(LocaleParam),
})

const problems = ['analysis.notUnderstood', 'cycle.notFound', 'edition.notFound'] as const

export const getAnalysis = endpoint({
  id: 'getAnalysis',
  method: 'GET',
  path: '/analysis',
  summary: 'States counted by one or two questions or indicators, from what States released to the public',
  query: AnalysisQuery,
  reply: AnalysisReply,
  problems: [...problems],
  policy: 'anyone',
  audit: 'nothing',
})

export const getSubmittedAnalysis = endpoint({
  id: 'getSubmittedAnalysis',
  method: 'GET',
  path: '/submitted/analysis',
  summary: 'The same from everything submitted, for the secretariat and analysts',
  query: AnalysisQuery,
  reply: AnalysisReply,
  problems: [...problems],
  policy: 'results.read-submitted',
  audit: 'nothing',
})

const csv = { reply: Type.Unsafe<Uint8Array>(Type.String()), produces: 'text/csv; charset=utf-8' } as const

export const getAnalysisCsv = endpoint({
  id: 'getAnalysisCsv',
  method: 'GET',
  path: '/analysis/table.csv',
  summary: 'The table of an analysis as CSV: one line per cell, then the rule, filters, editions and coverage',
  query: AnalysisQuery,
  ...csv,
  problems: [...problems],
  policy: 'anyone',
  audit: 'nothing',
})

export const getSubmittedAnalysisCsv = endpoint({
  id: 'getSubmittedAnalysisCsv',
  method: 'GET',
  path: '/submitted/analysis/table.csv',
  summary: 'The same from everything submitted, for the secretariat and analysts',
  query: AnalysisQuery,
  ...csv,
  problems: [...problems],
  policy: 'results.read-submitted',
  audit: 'nothing',
})

const xlsx = {
  reply: Type.Unsafe<Uint8Array>(Type.String()),
  produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export const getAnalysisXlsx = endpoint({
  id: 'getAnalysisXlsx',
  method: 'GET',
  path: '/analysis/table.xlsx',
  summary:
    'The table of an analysis as a workbook: as shown, one line per cell, and what it rests on; no cell is a formula',
  query: AnalysisQuery,
  ...xlsx,
  problems: [...problems],
  policy: 'anyone',
  audit: 'nothing',
})

export const getSubmittedAnalysisXlsx = endpoint({
  id: 'getSubmittedAnalysisXlsx',
  method: 'GET',
  path: '/submitted/analysis/table.xlsx',
  summary: 'The same from everything submitted, for the secretariat and analysts',
  query: AnalysisQuery,
  ...xlsx,
  problems: [...problems],
  policy: 'results.read-submitted',
  audit: 'nothing',
})

/** What may be counted by. */
export const VariablesReply = Type.Object(
  {
    questions: Type.Array(
      Type.Object(
        {
          section: Text,
          questions: Type.Array(
            Type.Object(
              {
                id: QuestionId,
                kind: Text,
                label: Text,
                parts: Type.Array(Type.Object({ variable: Text, label: Text }, closed)),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
    indicators: Type.Array(Type.Object({ id: Text, label: Text }, closed)),
    texts: Type.Array(Type.Object({ id: QuestionId, label: Text }, closed)),
    groups: Type.Array(Type.Object({ id: Text, label: Text }, closed)),
    divisions: Type.Array(Type.Object({ id: Text, label: Text }, closed)),
  },
  closed,
)
export type VariablesReply = Static<typeof VariablesReply>

export const getVariables = endpoint({
  id: 'getVariables',
  method: 'GET',
  path: '/analysis/variables',
  summary: 'Questions, parts of them, indicators and groups that an analysis may count by',
  query: Type.Object({ cycles: Type.Optional(Type.String({ maxLength: 400 })), locale: Type.Optional(LocaleParam) }),
  reply: VariablesReply,
  problems: [],
  policy: 'anyone',
  audit: 'nothing',
})
