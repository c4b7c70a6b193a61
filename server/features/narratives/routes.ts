import type { FastifyInstance } from 'fastify'
import * as contract from '#shared/contract/narratives.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { NarrativesDeps } from './deps.ts'
import { getChallenges } from './get-challenges.ts'
import { practicesFeed } from './practices-feed.ts'
import { searchNarratives } from './search-narratives.ts'

/** Serves what States wrote: released texts to everybody, everything submitted to the secretariat and analysts. */
export function serveNarratives(app: FastifyInstance, deps: NarrativesDeps): void {
  for (const [endpoint, audience] of [
    [contract.searchNarratives, 'public'],
    [contract.searchSubmittedNarratives, 'secretariat'],
  ] as const)
    serve(app, endpoint).by(({ query }, { locale }) => searchNarratives(deps, audience, query, query.locale ?? locale))
  for (const [endpoint, audience] of [
    [contract.getChallenges, 'public'],
    [contract.getSubmittedChallenges, 'secretariat'],
  ] as const)
    serve(app, endpoint).by(({ query }, { locale }) => getChallenges(deps, audience, query, query.locale ?? locale))
  serve(app, contract.getPracticesFeed).by(async ({ query }, { locale }) =>
    Buffer.from(await practicesFeed(deps, query.locale ?? locale)),
  )
}
