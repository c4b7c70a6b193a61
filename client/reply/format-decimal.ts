import { decimalsOf } from '#shared/answer/decimal.ts'
import { intlLocale } from '#client/i18n/format-message.ts'

const kept = new Map<string, Intl.NumberFormat>()

/** A decimal string in the way of the language, with all its digits: never through a float. */
export function formatDecimal(value: string, locale: string): string {
  const decimals = decimalsOf(value)
  const key = `${locale}/${decimals}`
  let format = kept.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(intlLocale(locale), {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
    kept.set(key, format)
  }
  return format.format(value as Intl.StringNumericLiteral) // `decimalPattern` is a subset of numeric literals
}
