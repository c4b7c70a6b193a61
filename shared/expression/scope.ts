/** What a question id stands for in an expression. `anything` is a question that is itself broken: it is not reported twice. */
export type Name =
  | { readonly type: 'number' | 'text' | 'date' | 'documents' | 'anything' }
  | { readonly type: 'code' | 'codes'; readonly codes: readonly string[] }
  | TableName
  | { readonly type: 'list'; readonly fields: Readonly<Record<string, Name>> }

export interface TableName {
  readonly type: 'table'
  readonly rows: AxisName
  readonly columns: AxisName
  readonly years?: readonly number[]
}

/** Codes of one side of a table. `total` makes `row("total")` mean the whole axis. */
export interface AxisName {
  readonly codes: readonly string[]
  readonly total: boolean
}

/** The names an expression may use. */
export interface Scope {
  readonly names: ReadonlyMap<string, Name>
  /** What the placeholder `code` stands for in the breakdown of an indicator. */
  readonly code?: string
  /** Inside a pattern: `$Measures` means the question `<prefix>Measures`. */
  readonly prefix?: string
}

/** Types of values. A `code` is a text known to come from a list. */
export type ValueType = 'number' | 'boolean' | 'text' | 'date' | 'code' | 'codes' | 'anything'

export type ExpressionFindingCode =
  | 'expression.syntax'
  | 'expression.unknownName'
  | 'expression.unknownFunction'
  | 'expression.unknownCode'
  | 'expression.unknownField'
  | 'expression.notATable'
  | 'expression.noYears'
  | 'expression.wholeTable'
  | 'expression.wholeList'
  | 'expression.unfinishedRange'
  | 'expression.arguments'
  | 'expression.literalNeeded'
  | 'expression.types'
  | 'expression.choicesCompared'
  | 'expression.notSupported'
  | 'expression.result'
  | 'expression.badPattern'

/** Something wrong in an expression; `offset` counts characters from its start. */
export interface ExpressionFinding {
  readonly code: ExpressionFindingCode
  readonly offset: number
  readonly params: Readonly<Record<string, string>>
}
