import type { ReplyOf } from '#shared/contract/endpoint.ts'
import type { getPublicReply as contract } from '#shared/contract/results.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import type { IndicatorsDeps } from './deps.ts'
import { readPublishedAnswers, readPublishedReply } from './published-queries.ts'

/** A reply as far as its State made it public: absent answers are not marked, so that nothing can be inferred. */
export async function getPublicReply(
  { database }: IndicatorsDeps,
  cycle: string,
  state: string,
): Promise<ReplyOf<typeof contract>> {
  return withTenant(database, { role: 'app_public', state: null, personId: null }, async (tx) => {
    const reply = (await readPublishedReply(tx, cycle, state)) ?? refuse('reply.notFound')
    return { ...reply, answers: [...(await readPublishedAnswers(tx, cycle, state))] }
  })
}
