import type { IndicatorsDeps } from '../indicators/index.ts'

export type SummariesDeps = IndicatorsDeps
