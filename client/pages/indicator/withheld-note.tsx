import type { IndicatorReply } from '#shared/contract/results.ts'
import { usePage } from '../page-words.ts'

type Figures = IndicatorReply['groups'][number]['figures']

/** Stands below a table in which a figure is withheld: which ones are, why, and why those beside them are not. */
export function WithheldNote({ figures }: { readonly figures: Figures }) {
  const { t } = usePage()
  return figures.some(({ withheld }) => withheld) ? <p>{t('withheld.how')}</p> : null
}
