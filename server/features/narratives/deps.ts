import type { AnalysisDeps } from '../analysis/index.ts'

/** What the feature reads: narratives in the database, the questionnaires they answer. */
export type NarrativesDeps = AnalysisDeps
