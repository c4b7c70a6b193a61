import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { createSummary as contract } from '#shared/contract/summaries.ts'
import type { Block, SummaryDocument } from '#shared/summary/document.ts'
import type { Call } from '#server/platform/http/call.ts'
import { newId } from '#server/platform/new-id.ts'
import { dressDraft, etagOfDraft, materialOf } from './dress-draft.ts'
import type { SummariesDeps } from './deps.ts'
import { findDraft, insertDraft } from './draft-queries.ts'
import { generateDocument } from './get-document.ts'
import { withConclusions } from './conclusions.ts'
import { inDrafting } from './in-drafting.ts'

/** Begins a draft from the generated document: every paragraph is a proposal. */
export async function createSummary(
  deps: SummariesDeps,
  call: Call,
  { body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const document = withConclusions(asProposed(await generateDocument(deps, body, body.locale)))
  const id = newId()
  const draft = await inDrafting(deps, call.actor, async (tx) => {
    await insertDraft(tx, id, document, { at: deps.clock.now().toISOString(), by: call.actor.personId })
    await call.record(tx, 'summary.begun', {
      subject: id,
      details: { kind: document.kind, scope: document.scope, cycle: document.cycle.key, edition: document.edition },
    })
    return findDraft(tx, id)
  })
  if (!draft) throw new Error(`draft ${id} was written and is not there`)
  call.setHeader('etag', etagOfDraft(draft))
  return dressDraft(draft, await materialOf(deps, draft))
}

export function asProposed(document: SummaryDocument): SummaryDocument {
  const blocks = document.blocks.map((block): Block =>
    block.kind === 'paragraph' ? { ...block, standing: 'proposed' } : block,
  )
  return { ...document, blocks }
}
