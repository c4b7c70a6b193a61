import type { DocumentKind, SummaryDocument } from '#shared/summary/document.ts'
import type { Instrument } from '#shared/definition/instrument.ts'
import { headingIds } from '#shared/definition/instrument.ts'
import { isThread } from '#shared/summary/scope.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { asPublic, withTenant } from '#server/platform/database/transaction.ts'
import { composeDocument } from './compose-document.ts'
import { composeNational } from './compose-national.ts'
import type { SummariesDeps } from './deps.ts'
import { readCyclesOf, readSummaryCycles, type StoredCycle } from './facts-queries.ts'
import { readPublishedTexts, type PublishedText } from './draft-queries.ts'
import { readWithdrawnTexts } from './withdrawal-queries.ts'
import { editionOf, running } from '../indicators/index.ts'
import { wellAsked } from './well-asked.ts'

export interface AskedDocument {
  readonly kind: DocumentKind
  readonly scope: string
  readonly cycle?: string | undefined
  readonly edition?: string | undefined
}

/** A document as it is generated, in the reader's language; without a cycle, of the latest that asked about it. */
export async function generateDocument(
  deps: SummariesDeps,
  asked: AskedDocument,
  locale: CompleteLocale,
): Promise<SummaryDocument> {
  const { kind, scope } = asked
  const cycles = await cyclesFor(deps, asked, locale)
  const cycle = asked.cycle ?? cycles[0]?.key ?? refuse('document.notFound')
  const wanted = { cycle, edition: asked.edition }
  if (kind === 'national') return composeNational(deps, { ...wanted, state: scope }, locale)
  demandScope(deps, kind, scope)
  return composeDocument(deps, { ...wanted, kind, scope }, locale)
}

/**
 * Cycles that can say anything about a scope: the latest that was released, or whose document the secretariat published
 * (or withdrew, as its readers look for it), first; then those with replies, of these the ones about it alone; then the latest.
 */
export async function cyclesFor(
  deps: SummariesDeps,
  { scope, kind }: Pick<AskedDocument, 'scope' | 'kind'>,
  locale: CompleteLocale,
): Promise<readonly StoredCycle[]> {
  return withTenant(deps.database, asPublic, async (tx) => {
    const cycles = await readSummaryCycles(tx, locale)
    if (kind === 'national') {
      const replied = await readCyclesOf(tx, scope)
      return cycles.filter(({ id }) => replied.has(id))
    }
    const telling = cycles.filter(
      ({ provenance, versionId }) => provenance !== 'documented' && wellAsked(deps, versionId, scope),
    )
    // Looking back starts from the latest cycle that anybody replied to, whatever it was about.
    if (kind === 'stock-taking') return telling.toSorted((a, b) => Number(b.hasReplies) - Number(a.hasReplies))
    const texts = [
      ...(await readPublishedTexts(tx, { kind, scope })),
      ...(await readWithdrawnTexts(tx, { kind, scope })),
    ]
    const published = new Set(texts.filter((one) => one.locale === locale).map(({ cycle }) => cycle))
    const settled = new Set<string>()
    for (const { id, key } of telling)
      if (published.has(key) || (await editionOf(tx, id, 'public')).edition !== running) settled.add(id)
    const weigh = (cycle: StoredCycle): number => (settled.has(cycle.id) ? 4 : weightOf(deps, cycle, scope))
    return telling.toSorted((a, b) => weigh(b) - weigh(a))
  })
}

/** The texts that the secretariat published in the place of the generated one, whatever their cycle and language. */
export async function publishedTexts(
  { database }: SummariesDeps,
  asked: Pick<AskedDocument, 'scope' | 'kind'>,
): Promise<readonly PublishedText[]> {
  return withTenant(database, asPublic, (tx) => readPublishedTexts(tx, asked))
}

function weightOf(deps: SummariesDeps, cycle: StoredCycle, scope: string): number {
  return (cycle.hasReplies ? 2 : 0) + (isOwn(deps, cycle, scope) ? 1 : 0)
}

/** Whether a cycle was held on this pillar, or on the pillar of this heading. */
function isOwn({ definitions }: SummariesDeps, { versionId }: StoredCycle, scope: string): boolean {
  return definitions.versions.get(versionId)?.version.pillar === scope.split('.')[0]
}

function demandScope({ definitions }: SummariesDeps, kind: DocumentKind, scope: string): void {
  const instruments = [...definitions.instruments.values()].map(({ instrument }) => instrument)
  if (!instruments.some((instrument) => isScope(instrument, kind, scope))) refuse('document.notFound')
}

/** Whether a kind of document exists for the scope: themes have pillars, recommendations headings and citable paragraphs. */
export function isScope(instrument: Instrument, kind: DocumentKind, scope: string): boolean {
  const isPillar = instrument.pillars.some(({ id }) => id === scope)
  if (kind === 'thread') return isThread(scope)
  if (kind !== 'recommendation') return isPillar || scope === 'all'
  const paragraph = instrument.paragraphs.find(({ n }) => String(n) === scope)
  return headingIds(instrument).includes(scope) || paragraph?.safeToCite === true
}
