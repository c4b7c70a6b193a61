import type { Division, Variable } from '#shared/analysis/variable.ts'
import type { Question, Version } from '#shared/definition/definition.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { ResultCycle } from '../indicators/index.ts'
import type { AnalysisDeps } from './deps.ts'

/** What a variable is, ready to be read and named: by cycle where its questionnaires differ. */
export interface Described {
  readonly kind: string
  readonly label: string
  readonly part?: string | undefined
  readonly unit?: string | undefined
  readonly numeric: boolean
  /** Codes that may be answered, in order; absent for numbers. */
  readonly codes?: readonly string[] | undefined
  /** Every number is a category of its own. */
  readonly each?: boolean
  readonly nameOf: (key: string) => string | undefined
  /** Questions whose answers are behind it. */
  readonly questions: readonly string[]
}

/** Where its readings come from. */
export type Origin =
  | { readonly from: 'question'; readonly id: string; readonly questionIn: ReadonlyMap<string, Question> }
  | {
      readonly from: 'indicator'
      readonly id: string
      readonly by?: string | undefined
      readonly code?: string | undefined
    }
  | { readonly from: 'division'; readonly id: Division }
  | { readonly from: 'cycle' }

export type Found = Described & { readonly variable: Variable; readonly origin: Origin }

export interface Surroundings {
  readonly deps: AnalysisDeps
  readonly locale: CompleteLocale
  /** Cycles whose versions may ask it, latest first. */
  readonly cycles: readonly ResultCycle[]
  readonly versionOf: (cycle: ResultCycle) => Version | undefined
}
