import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'

/**
 * Name under which a picture or a table is kept: what it shows, in codes that any file system takes, such as
 * `P2-05-annual-2024-2024.1-sex.female-un-afr-trend-fr.png`. What goes without saying is left out.
 */
export function pictureName(
  { indicator: { id, shown }, view }: Pick<IndicatorContent, 'indicator' | 'view'>,
  locale: CompleteLocale,
  ending: 'png' | 'svg' | 'csv',
  table: string = view,
): string {
  const { cycle, edition, by, code, group } = shown
  const parts = [
    id,
    cycle?.key,
    edition === 'running' ? 'provisional' : edition,
    by === undefined ? undefined : `${by}.${code ?? ''}`,
    group === 'world' ? undefined : group,
    view,
    table === view ? undefined : table,
    locale,
  ]
  const name = parts.filter((part) => part !== undefined).join('-')
  return `${name.replaceAll(/[^\w.-]+/g, '_')}.${ending}`
}
