import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { getSummary as contract, getSummaryPaper, listSummaries } from '#shared/contract/summaries.ts'
import { isId } from '#server/platform/database/is-id.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { withoutEmptyParts } from './conclusions.ts'
import { dressDraft, etagOfDraft, lineOf, materialOf } from './dress-draft.ts'
import type { SummariesDeps } from './deps.ts'
import { findDraft, readDrafts, type Draft } from './draft-queries.ts'
import { inDrafting } from './in-drafting.ts'
import { paperOf } from './paper-addresses.ts'

/** All drafts, last changed first. */
export async function listDrafts(deps: SummariesDeps, call: Call): Promise<ReplyOf<typeof listSummaries>> {
  return { summaries: (await inDrafting(deps, call.actor, readDrafts)).map(lineOf) }
}

/** A draft, with the figures that read differently now. */
export async function getSummary(
  deps: SummariesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const draft = await demand(deps, call, params.summary)
  call.setHeader('etag', etagOfDraft(draft))
  return dressDraft(draft, await materialOf(deps, draft))
}

/** A draft as a paper, as it stands. */
export async function getDraftPaper(
  deps: SummariesDeps,
  call: Call,
  { params }: InputOf<typeof getSummaryPaper>,
): Promise<{ readonly draft: Draft; readonly paper: Uint8Array }> {
  const draft = await demand(deps, call, params.summary)
  return { draft, paper: await paperOf(deps, withoutEmptyParts(draft.document)) }
}

async function demand(deps: SummariesDeps, call: Call, id: string): Promise<Draft> {
  const found = isId(id) ? await inDrafting(deps, call.actor, (tx) => findDraft(tx, id)) : undefined
  return found ?? refuse('summary.notFound')
}
