import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { publishSummary as contract } from '#shared/contract/summaries.ts'
import { undecidedOf } from '#shared/summary/undecided.ts'
import { isId } from '#server/platform/database/is-id.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { editionOf, readResultCycles } from '../indicators/index.ts'
import type { Material } from './compose-document.ts'
import { dressDraft, etagOfDraft, materialOf } from './dress-draft.ts'
import type { SummariesDeps } from './deps.ts'
import { findDraft, setPublished } from './draft-queries.ts'
import { findStale } from './find-stale.ts'
import { demandDraft, inDrafting } from './in-drafting.ts'
import { restOnEdition } from './rest-on-edition.ts'
import { endWithdrawal } from './withdrawal-queries.ts'

/**
 * Publishes a draft in the place of the generated document. Never with a figure or quotation that reads differently by
 * now: so it rests on the edition in force, and says so. Nor with a paragraph that nobody has decided on.
 */
export async function publishSummary(
  deps: SummariesDeps,
  call: Call,
  { params, headers }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const before = await inDrafting(deps, call.actor, async (tx) =>
    isId(params.summary) ? findDraft(tx, params.summary) : undefined,
  )
  const material = await materialOf(deps, before ?? refuse('summary.notFound'))
  const draft = await inDrafting(deps, call.actor, async (tx) => {
    const held = await demandDraft(tx, params.summary, headers['if-match'])
    await demandSameEdition(tx, material)
    if (findStale(held.document, material).length > 0) refuse('summary.stale')
    if (undecidedOf(held.document).length > 0) refuse('summary.undecided')
    const change = { at: deps.clock.now().toISOString(), by: call.actor.personId }
    await endWithdrawal(tx, held.id)
    await setPublished(tx, held.id, restOnEdition(held.document, material), change)
    await call.record(tx, 'summary.published', { subject: held.id, details: { revision: held.revision + 1 } })
    return (await findDraft(tx, held.id)) ?? refuse('summary.notFound')
  })
  call.setHeader('etag', etagOfDraft(draft))
  return dressDraft(draft, material)
}

/** What the draft is compared with was read before: a release that appeared since then makes it old. */
async function demandSameEdition(tx: Tx, { facts }: Material): Promise<void> {
  const cycle = (await readResultCycles(tx)).find(({ key }) => key === facts.cycle.key)
  const inForce = cycle && (await editionOf(tx, cycle.id, 'public')).edition
  if (inForce !== facts.edition) refuse('summary.stale')
}
