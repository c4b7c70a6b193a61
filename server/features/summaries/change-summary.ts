import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { changeSummary as contract } from '#shared/contract/summaries.ts'
import { isId } from '#server/platform/database/is-id.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { changeDocument } from './change-document.ts'
import { dressDraft, etagOfDraft, materialOf } from './dress-draft.ts'
import type { SummariesDeps } from './deps.ts'
import { findDraft, updateDraft } from './draft-queries.ts'
import { demandDraft, inDrafting } from './in-drafting.ts'
import { restOnEdition } from './rest-on-edition.ts'

/** Changes a draft, all changes or none. Where figures are taken anew, the draft takes the edition they come from. */
export async function changeSummary(
  deps: SummariesDeps,
  call: Call,
  { params, headers, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const before = await inDrafting(deps, call.actor, async (tx) =>
    isId(params.summary) ? findDraft(tx, params.summary) : undefined,
  )
  const material = await materialOf(deps, before ?? refuse('summary.notFound'))
  const draft = await inDrafting(deps, call.actor, async (tx) => {
    const held = await demandDraft(tx, params.summary, headers['if-match'])
    const changed = body.changes.reduce((now, change, at) => changeDocument(now, change, material, at), held.document)
    const renews = body.changes.some(({ op }) => op === 'renew')
    const document = renews ? restOnEdition(changed, material) : changed
    await updateDraft(tx, held.id, document, { at: deps.clock.now().toISOString(), by: call.actor.personId })
    const ops = body.changes.map(({ op }) => op)
    await call.record(tx, 'summary.changed', { subject: held.id, details: { ops, revision: held.revision + 1 } })
    return (await findDraft(tx, held.id)) ?? refuse('summary.notFound')
  })
  call.setHeader('etag', etagOfDraft(draft))
  return dressDraft(draft, material)
}
