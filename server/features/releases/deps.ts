import type { IndicatorsDeps } from '../indicators/index.ts'

export type ReleasesDeps = IndicatorsDeps
