import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Message } from '#shared/text/message.ts'

/** Sentences by key. */
export type Catalogue = Readonly<Record<string, Message>>

/** Name of the files `<name>.<locale>.json`; a test says so when one is missing here. */
export type CatalogueName =
  | 'answering'
  | 'answering-later'
  | 'app'
  | 'checking'
  | 'help'
  | 'home'
  | 'receipt'
  | 'releases'
  | 'results-review'
  | 'secretariat'
  | 'sign-in'
  | 'submitting'
  | 'summaries'
  | 'team'
  | 'terms'
  | 'ui'

/** What every page may say; it travels in one chunk, each of the others in its own. */
export const catalogueOfAllPages: readonly CatalogueName[] = ['app', 'terms', 'ui']

const loaders = import.meta.glob<Catalogue>('./*.json', { import: 'default' })

/** Fetches the sentences of one catalogue in one language; those of other pages and languages do not travel. */
export async function loadCatalogue(name: CatalogueName, locale: CompleteLocale): Promise<Catalogue> {
  const load = loaders[`./${name}.${locale}.json`]
  if (load === undefined) throw new Error(`client/i18n/${name}.${locale}.json is missing.`)
  return load()
}
