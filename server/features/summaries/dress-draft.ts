import type { SummaryLine, SummaryReply } from '#shared/contract/summaries.ts'
import type { Draft } from './draft-queries.ts'
import { readMaterial, type Material } from './compose-document.ts'
import type { SummariesDeps } from './deps.ts'
import { findStale } from './find-stale.ts'

/** The facts a draft is compared with: of the edition the public reads now, which may be another than when it was begun. */
export async function materialOf(deps: SummariesDeps, { cycle, locale }: Draft): Promise<Material> {
  return readMaterial(deps, { cycle }, locale)
}

export function lineOf({
  id,
  cycle,
  edition,
  locale,
  status,
  revision,
  document,
  updatedAt,
  updatedBy,
  withdrawnAt,
  withdrawalReason,
}: Draft): SummaryLine {
  const { kind, scope, title } = document
  const who = updatedBy === undefined ? {} : { updatedBy }
  const why = withdrawnAt === undefined || withdrawalReason === undefined ? {} : { withdrawnAt, withdrawalReason }
  return { id, kind, scope, cycle, edition, locale, title, status, revision, updatedAt, ...who, ...why }
}

export function dressDraft(draft: Draft, material: Material): SummaryReply {
  return { ...lineOf(draft), document: draft.document, stale: [...findStale(draft.document, material)] }
}

/** Strong ETag of a draft: its revision. */
export function etagOfDraft({ revision }: Pick<Draft, 'revision'>): string {
  return `"${revision}"`
}
