/**
 * An expression as data: what the CEL text of an author becomes when it is parsed, checked and
 * its names resolved. It is plain JSON, so that the browser evaluates it without a CEL parser.
 *
 * Three-valued: every node yields a value or *unknown*. `and`/`or` absorb (false && unknown = false,
 * true || unknown = true); everything else with an unknown operand is unknown.
 */
export type Expression =
  | { readonly op: 'value'; readonly value: string | number | boolean | readonly string[] }
  /** Value of a question: string for choice kinds, date and text; number for numeric kinds; list of codes for choices. Unknown when not asked or not a value. */
  | { readonly op: 'question'; readonly id: string }
  /** Value of one table cell. `at` = cell key. */
  | { readonly op: 'cell'; readonly id: string; readonly at: string }
  /** Aggregate over a range of a table (whole table, a row, a column, a year), first-class so that one cell moves it by a difference. */
  | {
      readonly op: 'range'
      readonly fn: RangeFunction
      readonly id: string
      readonly row?: string
      readonly column?: string
      readonly year?: string
    }
  /** Aggregate over one field of a list; `count` needs no field. */
  | { readonly op: 'list'; readonly fn: RangeFunction; readonly id: string; readonly field?: string }
  /** True when a value stands there (never unknown). */
  | { readonly op: 'answered'; readonly id: string; readonly at?: string }
  /** True when this typed reason stands there (never unknown). Without `reason`: any reason. */
  | { readonly op: 'reason'; readonly id: string; readonly reason?: string }
  | { readonly op: 'flagged'; readonly id: string; readonly flag: string }
  /** The value the same question or cell had in the respondent's previous submitted reply; unknown if none. */
  | { readonly op: 'previous'; readonly id: string; readonly at?: string; readonly range?: PreviousRange }
  /** A figure of the cycle: `referenceYear`. */
  | { readonly op: 'cycle'; readonly name: 'referenceYear' }
  | { readonly op: 'and' | 'or'; readonly args: readonly Expression[] }
  | { readonly op: 'not' | 'negative'; readonly arg: Expression }
  | {
      readonly op: '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in'
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly op: 'if'; readonly test: Expression; readonly then: Expression; readonly else: Expression }
  | { readonly op: 'call'; readonly fn: ScalarFunction; readonly args: readonly Expression[] }

/** A range of a table in the previous reply: `previous(held.row("female").sum())`. */
export interface PreviousRange {
  readonly fn: RangeFunction
  readonly row?: string
  readonly column?: string
  readonly year?: string
}

/**
 * `sum` is known only when every cell of the range is a value, not applicable, or included elsewhere;
 * `sumGiven` adds what is there. `count` counts values; `max`, `min`, `mean` need at least one value.
 */
export const rangeFunctions = ['sum', 'sumGiven', 'count', 'max', 'min', 'mean'] as const
export type RangeFunction = (typeof rangeFunctions)[number]

export const scalarFunctions = ['abs', 'round', 'size', 'year', 'matches', 'min', 'max'] as const
export type ScalarFunction = (typeof scalarFunctions)[number]

/** What an expression yields; `undefined` is unknown. */
export type Result = string | number | boolean | readonly string[] | undefined
