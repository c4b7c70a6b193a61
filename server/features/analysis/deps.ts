import type { IndicatorsDeps } from '../indicators/index.ts'

/** What the feature counts from: answers and observations, with the questionnaires they belong to. */
export type AnalysisDeps = IndicatorsDeps
