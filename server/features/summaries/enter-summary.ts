import type { Block } from '#shared/summary/document.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { newId } from '#server/platform/new-id.ts'
import type { SummariesDeps } from './deps.ts'
import { findPublished, insertDraft, setPublished } from './draft-queries.ts'
import { generateDocument, type AskedDocument } from './get-document.ts'

export interface EnteredSummary extends AskedDocument {
  readonly cycle: string
  readonly locale: CompleteLocale
  readonly by: string | null
  /** ISO 8601. */
  readonly at: string
}

/** Enters a summary whose every paragraph was accepted, and publishes it, unless one is published already. */
export async function enterSummary(deps: SummariesDeps, { by, at, locale, ...asked }: EnteredSummary): Promise<void> {
  const document = await generateDocument(deps, asked, locale)
  const blocks = document.blocks.map((block): Block =>
    block.kind === 'paragraph' ? { ...block, standing: 'accepted' } : block,
  )
  await withTenant(deps.database, { role: 'app_secretariat', state: null, personId: by }, async (tx) => {
    if (await findPublished(tx, { ...asked, locale })) return
    const id = newId()
    await insertDraft(tx, id, { ...document, blocks }, { at, by })
    await setPublished(tx, id, { ...document, blocks }, { at, by })
  })
}
