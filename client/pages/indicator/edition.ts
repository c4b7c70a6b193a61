import type { IndicatorReply } from '#shared/contract/results.ts'
import type { Page } from '../page-words.ts'

/** Which edition the figures are of: a release, which never changes, or provisional. */
export function editionWords({ t }: Page, { shown }: IndicatorReply): string {
  if (shown.edition === undefined) return ''
  return shown.provisional === true ? t('edition.provisional') : t('edition.release', { name: shown.edition })
}
