import type { NonAnswer, ValueFlag } from '#shared/answer/answer.ts'

/** Why there is no figure, where there is none. `blank`: not answered; `not-asked`: the reply's questionnaire or conditions did not ask. */
export type ObservationStatus = 'value' | 'reason' | 'blank' | 'not-asked'

/** The value of one indicator for one State, cycle and breakdown. A missing figure carries its reason and is never a number. */
export interface Observation {
  readonly indicator: string
  /** Absent for the total; else code list and code, e.g. `sex`, `female`. */
  readonly by?: string
  readonly code?: string
  readonly status: ObservationStatus
  readonly reason?: NonAnswer
  /** For numeric indicators and levels. */
  readonly value?: number
  /** For policy answers: `yes`, `in-part`, `no`; for levels the level as text. */
  readonly category?: string
  readonly numerator?: number
  readonly denominator?: number
  readonly flags: readonly ValueFlag[]
  /** Notes and explanations the State gave, in its own language. */
  readonly footnotes: readonly Footnote[]
  /** Questions whose answers the figure rests on. */
  readonly questions: readonly string[]
}

export interface Footnote {
  readonly question: string
  readonly text: string
  readonly language?: string
}
