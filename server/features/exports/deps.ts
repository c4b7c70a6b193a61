import type { ReleasesDeps } from '../releases/index.ts'

export type ExportsDeps = ReleasesDeps
