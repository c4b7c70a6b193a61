import type { DocumentScopes } from '#shared/contract/summaries.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { catalogues } from './words.ts'
import { asPublic, withTenant } from '#server/platform/database/transaction.ts'
import type { SummariesDeps } from './deps.ts'
import { readSummaryCycles } from './facts-queries.ts'
import { wellAsked } from './well-asked.ts'

/**
 * Pillars with their headings, the paragraphs that may be cited, and the cycles to draw on, in one language; of headings
 * and paragraphs those that a cycle asked about: there is no document on the others.
 */
export async function listScopes(deps: SummariesDeps, locale: CompleteLocale): Promise<DocumentScopes> {
  const { definitions, database } = deps
  const cycles = await withTenant(database, asPublic, (tx) => readSummaryCycles(tx, locale))
  const told = cycles.filter(({ provenance }) => provenance !== 'documented')
  const isAsked = (scope: string): boolean => told.some(({ versionId }) => wellAsked(deps, versionId, scope))
  const all = [...definitions.instruments.values()].map(({ instrument, indicatorTexts }) => {
    // Words of documents come first: a remark on how a place in the instrument is known belongs in none.
    const title = (key: string): string => catalogues[locale][key] ?? indicatorTexts[locale]?.[key] ?? key
    return {
      pillars: instrument.pillars.map(({ id, key, headings }) => ({
        id,
        key,
        title: title(textKeys.pillar(id)),
        headings: headings
          .filter((heading) => isAsked(heading.id))
          .map((heading) => ({ id: heading.id, title: title(textKeys.heading(heading.id)) })),
      })),
      paragraphs: instrument.paragraphs
        .filter(({ n, safeToCite }) => safeToCite && isAsked(String(n)))
        .map(({ n }) => ({ n, title: title(textKeys.paragraph(n)) })),
    }
  })
  return {
    pillars: all.flatMap(({ pillars }) => pillars),
    paragraphs: all.flatMap(({ paragraphs }) => paragraphs),
    cycles: cycles.map(({ key, title, hasReplies }) => ({ key, title, hasReplies })),
  }
}
