import type { AnalysisReply, VariableReply, VariablesReply } from './analysis.ts'
import type { SavedAnalysis } from './saved.ts'

/** The page of an analysis: what is shown, and everything else that could be chosen. */
export interface AnalysisContent {
  readonly kind: 'analysis'
  readonly analysis: AnalysisReply
  readonly variables: VariablesReply
  /** A condition that was just added: its categories are offered, none is chosen yet. */
  readonly pending?: VariableReply
  /** Members of the address that could not be understood. */
  readonly wrong: readonly string[]
  /** The saved analysis that this is, if it was opened as one. */
  readonly saved?: SavedAnalysis
}

/** What a person keeps, and what colleagues share. */
export interface AnalysesContent {
  readonly kind: 'analyses'
  readonly analyses: readonly SavedAnalysis[]
}
