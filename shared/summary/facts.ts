import type { Answer } from '#shared/answer/answer.ts'
import type { Version } from '#shared/definition/definition.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import type { Figure } from '#shared/indicator/figure.ts'
import type { Observation } from '#shared/indicator/observation.ts'

/** A cycle as a document speaks of it. Days are `YYYY-MM-DD`. */
export interface CycleFact {
  readonly key: string
  readonly title: string
  readonly kind: string
  readonly referenceYear: number
  readonly versionId: string
  readonly opensOn: string
  readonly dueOn: string
  readonly provenance: 'real' | 'demonstration' | 'documented'
}

/** A reply with anything in the edition. */
export interface ReplyFact {
  readonly state: string
  readonly revision: number
  /** When it was submitted first, ISO 8601: a correction makes nobody late. */
  readonly submittedAt: string
}

/** One State's value of an indicator. */
export type StateObservation = Observation & {
  readonly state: string
  readonly revision: number
  /** Left out of group figures, and why; the value itself stands. */
  readonly excluded?: Exclusion
}

export interface Exclusion {
  readonly reason: string
  readonly language: string
}

/** Sums and ratios of one indicator by group, as its own page gives them: with what is withheld. */
export type AddedFigures = ReadonlyMap<string, readonly Figure[]>

export interface StateAnswer {
  readonly state: string
  readonly revision: number
  readonly answer: Answer
}

/** How what an indicator asks differs from an earlier cycle: little, or so much that figures cannot be compared. */
export type Change = 'reworded' | 'break'

/** An earlier cycle that asked for some of the same indicators. */
export interface EarlierFacts {
  readonly cycle: CycleFact
  readonly edition: string
  /** By indicator; what is absent asks the same. */
  readonly changes: ReadonlyMap<string, Change>
  readonly observations: ReadonlyMap<string, readonly StateObservation[]>
}

/** An outside series by which replies can be weighed, of one year. */
export interface PopulationFact {
  /** As whoever imported it names it, in one language; said only of real series. */
  readonly source: string
  /** Invented for a demonstration: that is said in the reader's language. */
  readonly isInvented?: boolean
  readonly year: number
  readonly values: ReadonlyMap<string, number>
}

/** Everything a document is computed from: one edition of one cycle, as far as its reader may see it. */
export interface SummaryFacts {
  readonly cycle: CycleFact
  readonly edition: string
  readonly version: Version
  readonly indicators: readonly Indicator[]
  readonly invited: readonly string[]
  /** Members among the invited States by group, as frozen when the cycle opened. */
  readonly groups: ReadonlyMap<string, readonly string[]>
  readonly replies: readonly ReplyFact[]
  /** Totals by indicator, parts of a breakdown by `P2-04:sex:female`. */
  readonly observations: ReadonlyMap<string, readonly StateObservation[]>
  /** By indicator. Never computed here: what has to be withheld follows from all breakdowns and groups at once. */
  readonly added: ReadonlyMap<string, AddedFigures>
  /** By question; tables left out, their figures are observations. */
  readonly answers: ReadonlyMap<string, readonly StateAnswer[]>
  /** Earlier cycles, the latest first. */
  readonly before: readonly EarlierFacts[]
  /** Absent where none was imported for the year. */
  readonly population?: PopulationFact
}
