import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { pageWords, type Page, type PageWord } from '../page-words.ts'
import { formatFigure } from './numbers.ts'

/** A figure with its unit, the unit in the form its number asks for. Units without such a form stand in brackets. */
export function measured(page: Page, { indicator, unitCode }: IndicatorContent, value: number): string {
  const words = formatFigure(page, indicator, value)
  const key = `measured.${unitCode}`
  // What a breakdown says may be in another unit than the total: then it is named as it is.
  return isWord(key) && indicator.shown.by === undefined
    ? page.t(key, { n: Math.round(value * 1e6) / 1e6, value: words })
    : page.t('measured', { value: words, unit: indicator.unit })
}

function isWord(key: string): key is PageWord {
  return key in pageWords.en
}
