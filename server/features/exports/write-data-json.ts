import { inLocale } from '#shared/text/localized.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { DataSet } from './read-data.ts'

/** Observations as JSON, without loss: what is absent has no member, and no number is a text. */
export function dataJson({ rows, cycles, lists }: DataSet, locale: CompleteLocale): object {
  const ids = [...new Set(rows.map(({ indicator }) => indicator))]
  return {
    cycles: cycles.map(({ key, titles, referenceYear, versionId, provenance }) => ({
      key,
      title: inLocale(titles, locale),
      referenceYear,
      versionId,
      provenance,
    })),
    indicators: ids.map((id) => ({ id, name: lists.get('CL_SERIES')?.get(id)?.names[locale] ?? id })),
    observations: rows,
  }
}
