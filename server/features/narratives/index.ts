import type { Topics } from '#server/platform/outbox.ts'
import { recomputeResults, submittedOf } from '../indicators/index.ts'
import type { RepliesHooks } from '../replies/index.ts'
import type { NarrativesDeps } from './deps.ts'
import { projectNarratives } from './project-narratives.ts'

export { getChallenges } from './get-challenges.ts'
export { searchNarratives } from './search-narratives.ts'
export { serveNarratives } from './routes.ts'
export { projectNarratives }
export type { NarrativesDeps }

/** Keeps narratives in step with submissions and with who may read what of them. */
export function narrativesHooks(deps: NarrativesDeps): RepliesHooks {
  return {
    onSubmitted: [projectNarratives],
    onLevelsSet: [async (tx, changed) => projectNarratives(tx, await submittedOf(tx, deps, changed))],
  }
}

/** A migration may ask for everything to be computed anew. */
export function narrativesTopics(deps: NarrativesDeps): Topics {
  return { 'narratives.recompute': { coalesced: async () => void (await recomputeResults(deps, [projectNarratives])) } }
}
