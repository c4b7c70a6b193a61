import type { IndicatorReply, ObservationReply } from './results.ts'

/** Views of an indicator page; `ordered` says why it is not offered where figures are not declared comparable. */
export const views = ['tiles', 'trend', 'distribution', 'groups', 'ordered', 'table'] as const
export type View = (typeof views)[number]

/** More than eight lines cannot be told apart. */
export const mostCompared = 8

/** Each indicator is a section of the page that compares; more would be a document. */
export const mostIndicators = 4

/** A State or group beside the others: its figure in every cycle of the indicator, earliest first. */
export interface ComparedSeries {
  /** Code of a State (`MAR`) or of a group (`un-afr`). */
  readonly id: string
  readonly kind: 'state' | 'group'
  readonly points: readonly ComparedPoint[]
}

/** One cycle of a compared series: a State's observation, or the figure of a group with the number of States behind it. */
export interface ComparedPoint extends Pick<
  ObservationReply,
  'status' | 'value' | 'category' | 'reason' | 'flags' | 'excluded'
> {
  readonly cycle: string
  readonly referenceYear: number
  /** States behind a group's figure. */
  readonly n?: number
  /** Set where a group's figure exists and is not shown. */
  readonly withheld?: true
}

/** What an indicator page shows besides the indicator itself; all of it is in its address. */
export interface IndicatorChoices {
  readonly view: View
  /** The reader prefers tables before drawings. */
  readonly tablesFirst: boolean
  readonly compared: readonly ComparedSeries[]
  /** The rule the figures of compared groups follow. */
  readonly comparedRule?: IndicatorReply['aggregation'][number]
  /** Codes of States and groups that were asked for and are not compared, because `mostCompared` are. */
  readonly notTaken: readonly string[]
  /** The unit as the indicator names it, e.g. `percent`, for sentences that count. */
  readonly unitCode: string
}

interface IndicatorView extends IndicatorChoices {
  readonly indicator: IndicatorReply
}

export interface IndicatorContent extends IndicatorView {
  readonly kind: 'indicator'
}

/** The same view for a frame on another site. */
export interface EmbeddedContent extends IndicatorView {
  readonly kind: 'embedded'
}
