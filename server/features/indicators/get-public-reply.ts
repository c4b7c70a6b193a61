import type { ReplyOf } from '#shared/contract/endpoint.ts'
import type { getPublicReply as contract } from '#shared/contract/results.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { asPublic, withTenant } from '#server/platform/database/transaction.ts'
import type { IndicatorsDeps } from './deps.ts'
import { readResultCycles } from './aggregate-queries.ts'
import { readPublishedAnswers, readPublishedReply } from './answer-queries.ts'
import { dressCycle } from './dress-cycle.ts'
import { editionOf } from './edition-queries.ts'

/** A reply as far as its State made it public: absent answers are not marked, so that nothing can be inferred. */
export async function getPublicReply(
  { database }: IndicatorsDeps,
  cycle: string,
  state: string,
  wished?: string,
  locale: CompleteLocale = 'en',
): Promise<ReplyOf<typeof contract>> {
  return withTenant(database, asPublic, async (tx) => {
    const found = (await readResultCycles(tx)).find(({ key }) => key === cycle) ?? refuse('reply.notFound')
    const edition = await editionOf(tx, found.id, 'public', wished)
    const place = { state, cycleId: found.id }
    const reply = (await readPublishedReply(tx, place, edition.edition)) ?? refuse('reply.notFound')
    const answers = await readPublishedAnswers(tx, place, edition.edition)
    return { state, cycle: dressCycle(found, locale), ...edition, ...reply, answers: [...answers] }
  })
}
