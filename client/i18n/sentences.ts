import { directionOf, type CompleteLocale } from '#shared/text/locale.ts'
import type { Message } from '#shared/text/message.ts'
import { catalogueOfAllPages, loadCatalogue, type Catalogue, type CatalogueName } from './load-catalogue.ts'

const wanted = new Set<CatalogueName>(catalogueOfAllPages)
const fetched: Readonly<Record<CompleteLocale, Record<string, Message>>> = { ar: {}, en: {}, fr: {} }
let inUse: CompleteLocale | undefined

/** All sentences wanted so far, in one language, also those that come to be wanted meanwhile. */
export async function sentencesIn(locale: CompleteLocale): Promise<Catalogue> {
  const here = new Set<CatalogueName>()
  while (here.size < wanted.size) {
    const names = [...wanted].filter((name) => !here.has(name))
    // oxlint-disable-next-line no-await-in-loop -- looks again only when more were wanted meanwhile
    const catalogues = await Promise.all(names.map((name) => loadCatalogue(name, locale)))
    Object.assign(fetched[locale], ...catalogues)
    for (const name of names) here.add(name)
  }
  return fetched[locale]
}

/** Fetches what a page has to say, in the language in use; another one may have been chosen on the way. */
export async function wantSentences(names: readonly CatalogueName[]): Promise<void> {
  for (const name of names) wanted.add(name)
  const locale = inUse
  if (locale === undefined) return // whatever is wanted comes with the first language
  await sentencesIn(locale)
  if (inUse !== locale) await wantSentences(names)
}

/** Says which language pages are drawn in from now on; `lang` and `dir` of the page follow it. */
export function drawIn(locale: CompleteLocale): void {
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(locale)
  inUse = locale
}
