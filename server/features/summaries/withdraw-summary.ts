import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { withdrawSummary as contract } from '#shared/contract/summaries.ts'
import { isId } from '#server/platform/database/is-id.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { dressDraft, etagOfDraft, materialOf } from './dress-draft.ts'
import type { SummariesDeps } from './deps.ts'
import { findDraft } from './draft-queries.ts'
import { demandDraft, inDrafting } from './in-drafting.ts'
import { setWithdrawn } from './withdrawal-queries.ts'

/**
 * Takes a published document back. At its address everybody reads from then on that it was withdrawn, when and why, until
 * a text is published there again; the secretariat keeps it, and may change and publish it anew.
 */
export async function withdrawSummary(
  deps: SummariesDeps,
  call: Call,
  { params, headers, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const before = await inDrafting(deps, call.actor, async (tx) =>
    isId(params.summary) ? findDraft(tx, params.summary) : undefined,
  )
  const material = await materialOf(deps, before ?? refuse('summary.notFound'))
  const reason = body.reason.trim()
  const draft = await inDrafting(deps, call.actor, async (tx) => {
    const held = await demandDraft(tx, params.summary, headers['if-match'])
    if (held.status !== 'published') refuse('summary.notPublished')
    await setWithdrawn(tx, held, { reason, at: deps.clock.now().toISOString(), by: call.actor.personId })
    await call.record(tx, 'summary.withdrawn', { subject: held.id, details: { revision: held.revision + 1, reason } })
    return (await findDraft(tx, held.id)) ?? refuse('summary.notFound')
  })
  call.setHeader('etag', etagOfDraft(draft))
  return dressDraft(draft, material)
}
