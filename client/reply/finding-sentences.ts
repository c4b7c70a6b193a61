import { queryOptions } from '@tanstack/react-query'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Catalogue } from '#client/i18n/load-catalogue.ts'

const loaders = import.meta.glob<Catalogue>('../../shared/finding/sentences.*.json', {
  import: 'default',
})

/** The product's own sentences; fetched when the first finding is shown, or before. */
export function findingSentences(locale: CompleteLocale) {
  return queryOptions({
    queryKey: ['finding-sentences', locale],
    queryFn: async () => (await loaders[`../../shared/finding/sentences.${locale}.json`]?.()) ?? {},
    staleTime: Infinity,
  })
}
