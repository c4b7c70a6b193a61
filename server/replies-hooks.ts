import { analysisHooks, projectSilence } from './features/analysis/index.ts'
import { indicatorHooks, type Projection } from './features/indicators/index.ts'
import { narrativesHooks, projectNarratives } from './features/narratives/index.ts'
import type { RepliesHooks } from './features/replies/index.ts'
import type { Deps } from './platform/deps.ts'

/** What later features do in the transaction of a submission, or of a change of release levels. */
export function repliesHooks(deps: Deps): RepliesHooks {
  const all = [indicatorHooks(deps), analysisHooks(deps), narrativesHooks(deps)]
  return {
    onSubmitted: all.flatMap(({ onSubmitted }) => onSubmitted),
    onLevelsSet: all.flatMap(({ onLevelsSet }) => onLevelsSet),
  }
}

/** What is computed anew with the results, besides observations, answers and aggregates. */
export const projections: readonly Projection[] = [projectSilence, projectNarratives]
