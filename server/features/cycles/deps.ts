import type { Deps } from '#server/platform/deps.ts'

export type CyclesDeps = Deps
