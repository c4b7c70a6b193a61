import { expect, test } from 'vitest'
import { completeLocales, type CompleteLocale } from '#shared/text/locale.ts'
import type { Material } from './compose-document.ts'
import { readNow } from './find-stale.ts'
import { catalogues, intlLocaleOf } from './words.ts'

const figure = 'sum~P1-01'
/** How a figure that a draft writes in one way reads once it is another number. */
function after(locale: CompleteLocale, text: string, now: string): string {
  const wording = { locale, text: (key: string) => catalogues[locale][key] ?? key }
  const material = { wording, facts: {} } as unknown as Material // nothing is computed: the figure stands in the text
  return readNow({ figure, text }, new Map([[figure, [now]]]), material)
}
const write = (locale: CompleteLocale, value: number, decimals = 0): string =>
  new Intl.NumberFormat(intlLocaleOf[locale], { minimumFractionDigits: decimals }).format(value)

test.each(completeLocales)(
  'in %s thousands are not decimals: 1,000 that is 1 by now is stale, 23.0 that is 23 is not',
  (locale) => {
    for (const value of [1, 12, 1050])
      expect(after(locale, write(locale, value * 1000), write(locale, value))).toBe(write(locale, value))
    for (const value of [23, 1000]) {
      const drafted = write(locale, value, 1)
      expect(after(locale, drafted, write(locale, value))).toBe(drafted)
      expect(after(locale, `${drafted} States`, `${write(locale, value)} States`)).toBe(`${drafted} States`)
    }
    expect(after(locale, write(locale, 23.05, 2), write(locale, 23))).toBe(write(locale, 23))
  },
)
