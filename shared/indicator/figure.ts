/** Rules of aggregation, as the indicator set names them (`aggregation` of an indicator). */
export const aggregationRules = ['share_yes', 'dist', 'sum', 'median', 'wmean', 'ratio_of_sums'] as const
export type AggregationRule = (typeof aggregationRules)[number]

/** One aggregate. Never without `n`, the number of States it rests on. */
export interface Figure {
  readonly rule: AggregationRule
  /** States with a value that the rule counts. */
  readonly n: number
  /** Absent when there is nothing to compute, or when fewer than `fewest` States have a value. */
  readonly value?: number
  /** First and third quartile, with `median`. */
  readonly low?: number
  readonly high?: number
  /** States per answer or level, with `share_yes` and `dist`. */
  readonly counts?: Readonly<Record<string, number>>
  /** Set when the figure exists but is not shown because too few States are behind it. */
  readonly tooFew?: true
  /** Set when it is not shown because a figure that is not shown could be worked out from it. */
  readonly withheld?: true
  /** With `wmean`: per cent of the group's population that the States counted have, where it is known of all of them. */
  readonly covered?: number
}

/**
 * No group figure from fewer than three States (our proposal; indicator set, "Aggregation rules").
 * Counts of States per answer are shown from one State on: they are not a statistic of States' figures; their share or
 * median level is one.
 */
export const fewest = 3
