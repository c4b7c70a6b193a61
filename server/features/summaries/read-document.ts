import type { SummaryDocument } from '#shared/summary/document.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { asPublic, withTenant } from '#server/platform/database/transaction.ts'
import { withoutWithdrawn } from './check-quotes.ts'
import { readMaterial, type Material } from './compose-document.ts'
import { withoutEmptyParts } from './conclusions.ts'
import type { SummariesDeps } from './deps.ts'
import { findPublished } from './draft-queries.ts'
import { findStale } from './find-stale.ts'
import { cyclesFor, generateDocument, type AskedDocument } from './get-document.ts'
import { findWithdrawal, type Withdrawal } from './withdrawal-queries.ts'
import { nameEdition } from './words.ts'
import { writePattern } from './write-pattern.ts'

export interface ReadDocument {
  readonly document: SummaryDocument
  /** Whether the secretariat drafted and published this text; else it is as generated. */
  readonly isPublished: boolean
}

/**
 * The document that everybody reads, as page, as JSON and as paper: the text the secretariat published in the place of
 * the generated one, if it did and no other edition is wished. It says where another edition is in force by now, and
 * quotes nothing that is not public in that one.
 */
export async function readDocument(
  deps: SummariesDeps,
  asked: AskedDocument,
  locale: CompleteLocale,
): Promise<ReadDocument> {
  const cycle = asked.cycle ?? (await cyclesFor(deps, asked, locale))[0]?.key ?? refuse('document.notFound')
  if (await readWithdrawal(deps, { ...asked, cycle }, locale)) refuse('document.withdrawn')
  const published = await readPublished(deps, { ...asked, cycle }, locale)
  const document = published ?? (await generateDocument(deps, { ...asked, cycle }, locale))
  const isPublished = published !== undefined
  // Without another edition wished, what is generated is of the edition in force; a State's own report is no document of ours.
  if (!isPublished && asked.edition === undefined) return { document, isPublished }
  const inForce = await readMaterial(deps, { cycle }, locale)
  const notices = noticesOf(document, inForce, isPublished)
  const blocks = document.kind === 'national' ? document.blocks : withoutWithdrawn(document.blocks, inForce)
  return { document: { ...document, blocks, ...(notices.length > 0 && { notices }) }, isPublished }
}

/** That the text in this place was withdrawn; of another edition than its own it says nothing. */
export async function readWithdrawal(
  { database }: SummariesDeps,
  { kind, scope, cycle, edition }: AskedDocument & { readonly cycle: string },
  locale: CompleteLocale,
): Promise<Withdrawal | undefined> {
  const found = await withTenant(database, asPublic, (tx) => findWithdrawal(tx, { kind, scope, cycle, locale }))
  return found && (edition === undefined || found.edition === edition) ? found : undefined
}

async function readPublished(
  { database }: SummariesDeps,
  { kind, scope, cycle, edition }: AskedDocument & { readonly cycle: string },
  locale: CompleteLocale,
): Promise<SummaryDocument | undefined> {
  const found = await withTenant(database, asPublic, (tx) => findPublished(tx, { kind, scope, cycle, locale }))
  if (!found || (edition !== undefined && found.edition !== edition)) return undefined
  return withoutEmptyParts(found.document)
}

/** Another edition is in force; or the same one, still running, says something else than when the text was published. */
function noticesOf(document: SummaryDocument, inForce: Material, isPublished: boolean): readonly string[] {
  const { text, locale } = inForce.wording
  const now = inForce.facts.edition
  if (document.edition !== now) {
    const [edition, current] = [document.edition, now].map((name) => nameEdition(name, text))
    return [writePattern(text('notice.edition'), locale, { edition: edition ?? '', current: current ?? '' })]
  }
  const count = isPublished ? findStale(document, inForce).filter(({ figure }) => figure !== undefined).length : 0
  return count === 0 ? [] : [writePattern(text('notice.changed'), locale, { count })]
}
