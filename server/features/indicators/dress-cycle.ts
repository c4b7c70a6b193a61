import type { IndicatorReply } from '#shared/contract/results.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { inLocale } from '#shared/text/localized.ts'
import type { ResultCycle } from './aggregate-queries.ts'

/** A cycle as readers may choose it: without its id, its title in the reader's language. */
export function dressCycle(
  { key, titles, referenceYear, provenance }: ResultCycle,
  locale: CompleteLocale,
): IndicatorReply['cycles'][number] {
  return { key, title: inLocale(titles, locale), referenceYear, provenance }
}
