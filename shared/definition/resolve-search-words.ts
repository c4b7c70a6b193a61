import { completeLocales, type CompleteLocale } from '#shared/text/locale.ts'
import type { Report } from './source-finding.ts'
import type { InstrumentFolder } from './source-tree.ts'
import { reportUnknown, within } from './version-context.ts'

export type SearchWords = Readonly<Record<CompleteLocale, readonly string[]>>

/** The words of `search-words.yaml` by indicator. An entry that names none of the instrument's is reported and left out. */
export function resolveSearchWords(
  { searchWords: { file, content } }: Pick<InstrumentFolder, 'searchWords'>,
  known: ReadonlySet<string>,
  report: Report,
): ReadonlyMap<string, SearchWords> {
  const found = new Map<string, SearchWords>()
  for (const [at, { indicators, ...words }] of content.entries.entries())
    for (const [place, id] of indicators.entries()) {
      const spot = within({ file, path: ['entries', at] }, 'indicators', place)
      if (!known.has(id)) reportUnknown(report, 'indicator.unknown', spot, id, known)
      else found.set(id, joined(found.get(id), words))
    }
  return found
}

function joined(before: SearchWords | undefined, words: Partial<SearchWords>): SearchWords {
  const [ar = [], en = [], fr = []] = completeLocales.map((locale) => [
    ...(before?.[locale] ?? []),
    ...(words[locale] ?? []),
  ])
  return { ar, en, fr }
}
