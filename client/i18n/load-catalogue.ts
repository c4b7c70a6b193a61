import type { CompleteLocale } from '#shared/text/locale.ts'

export type Catalogue = Readonly<Record<string, string>>

const loaders: Readonly<Record<CompleteLocale, () => Promise<{ readonly catalogue: Catalogue }>>> = {
  ar: () => import('./catalogue-ar.ts'),
  en: () => import('./catalogue-en.ts'),
  fr: () => import('./catalogue-fr.ts'),
}

/** Fetches the sentences of one language; the others never travel. */
export async function loadCatalogue(locale: CompleteLocale): Promise<Catalogue> {
  return (await loaders[locale]()).catalogue
}
