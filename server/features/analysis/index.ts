import type { Topics } from '#server/platform/outbox.ts'
import { recomputeResults, submittedOf } from '../indicators/index.ts'
import type { RepliesHooks } from '../replies/index.ts'
import type { AnalysisDeps } from './deps.ts'
import { projectSilence } from './project-silence.ts'

export { getAnalysis } from './get-analysis.ts'
export { groupsOffered, listVariables } from './list-variables.ts'
export { readMaterial, type Material } from './read-variable.ts'
export { getSaved, listSaved } from './saved-analyses.ts'
export { serveAnalysis } from './routes.ts'
export { textsNear } from './texts-near.ts'
export { writeCsv } from './write-csv.ts'
export { projectSilence }
export type { AnalysisDeps }

/** Keeps what is silent in step with submissions and with who may read what of them. */
export function analysisHooks(deps: AnalysisDeps): RepliesHooks {
  return {
    onSubmitted: [projectSilence],
    onLevelsSet: [async (tx, changed) => projectSilence(tx, await submittedOf(tx, deps, changed))],
  }
}

/** A migration may ask for everything to be computed anew. */
export function analysisTopics(deps: AnalysisDeps): Topics {
  return { 'analysis.recompute': { coalesced: async () => void (await recomputeResults(deps, [projectSilence])) } }
}
