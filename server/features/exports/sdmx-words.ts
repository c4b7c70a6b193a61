import type { CompleteLocale } from '#shared/text/locale.ts'
import type { DataSet } from './read-data.ts'
import { seriesFacts } from './sdmx/series-facts.ts'
import type { SdmxWords } from './sdmx/write-sdmx-csv.ts'
import { wordIn } from './words.ts'

/** Words of SDMX-CSV in one language. */
export function sdmxWords(
  { lists, indicators }: Pick<DataSet, 'lists' | 'indicators'>,
  locale: CompleteLocale,
): SdmxWords {
  return {
    dataflow: wordIn(locale, 'dataflow'),
    component: (id) => wordIn(locale, `component.${id}`),
    code: (list, code) => [...lists].find(([id]) => id === list)?.[1].get(code)?.names[locale],
    facts: seriesFacts(indicators),
  }
}
