import type { DocumentScopes } from '#shared/contract/summaries.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { SummariesDeps } from './deps.ts'

/** Pillars with their headings, and the paragraphs that may be cited, in one language. */
export function listScopes({ definitions }: SummariesDeps, locale: CompleteLocale): DocumentScopes {
  const all = [...definitions.instruments.values()].map(({ instrument, indicatorTexts }) => {
    const title = (key: string): string => indicatorTexts[locale]?.[key] ?? key
    return {
      pillars: instrument.pillars.map(({ id, key, headings }) => ({
        id,
        key,
        title: title(textKeys.pillar(id)),
        headings: headings.map((heading) => ({ id: heading.id, title: title(textKeys.heading(heading.id)) })),
      })),
      paragraphs: instrument.paragraphs
        .filter(({ safeToCite }) => safeToCite)
        .map(({ n }) => ({ n, title: title(textKeys.paragraph(n)) })),
    }
  })
  return {
    pillars: all.flatMap(({ pillars }) => pillars),
    paragraphs: all.flatMap(({ paragraphs }) => paragraphs),
  }
}
