import type { Expression } from '#shared/expression/expression.ts'

/** A declared measure, its formulas resolved. Words are texts `indicator.<id>.name`, `.definition`, `.caveats`, `.alignment`. */
export interface Indicator extends Formula {
  /** Permanent within the instrument, e.g. `P1-04`. */
  readonly id: string
  readonly instrument: string
  readonly type: IndicatorType
  /** Text `unit.<unit>`. */
  readonly unit: string
  readonly headings: readonly string[]
  readonly paragraphs: readonly number[]
  readonly core: boolean
  /** Highest number of a policy indicator that counts boxes, or of a maturity scale. */
  readonly levels?: number
  /** Multiplies numerator / denominator, e.g. 100000. Present exactly when they are. */
  readonly scale?: number
  /** Computed by the platform itself instead of a formula: a submitted reply, the share of answers with evidence. */
  readonly system?: 'submitted' | 'evidence'
  /** What its value itself is: a number, a code of a choice, or true/false. */
  readonly valueType: 'number' | 'code' | 'boolean'
  readonly breakdowns: readonly Breakdown[]
  readonly aggregation: readonly Aggregation[]
  readonly direction: 'higher' | 'lower' | 'neutral'
  /** Only of `comparable` ones may a reader ask for the order of figures. */
  readonly comparability: 'comparable' | 'limited' | 'none'
  readonly sdg: readonly string[]
  /** Outside series shown beside it. */
  readonly series: readonly string[]
  /** Tables of the United Nations crime trends survey it shares figures with. */
  readonly uncts: readonly string[]
  /** Ids of the questions its formulas read, breakdowns included. */
  readonly questions: readonly string[]
  /** Ids of the versions that contain every question of its main formula: where it can be computed. */
  readonly versions: readonly string[]
}

/** Either `value`, or `numerator` and `denominator`. */
export interface Formula {
  readonly value?: Expression
  readonly numerator?: Expression
  readonly denominator?: Expression
}

export interface Breakdown {
  /** Code list, or the rows or columns of a table (`<question>Rows`, `<question>Columns`). */
  readonly by: string
  readonly codes: readonly (Formula & { readonly code: string })[]
}

export type IndicatorType = 'policy' | 'maturity' | 'rate' | 'percentage' | 'count' | 'ratio' | 'duration'
export type Aggregation = 'share_yes' | 'dist' | 'sum' | 'median' | 'wmean' | 'ratio_of_sums'
