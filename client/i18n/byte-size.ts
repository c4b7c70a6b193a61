import { intlLocale } from './format-message.ts'

/** The size of a file as people read it, in thousands of bytes, with its unit in the language; from a million with one decimal. */
export function byteSize(bytes: number, locale: string): string {
  if (bytes < 1000) return written(locale, bytes, { unit: 'byte', unitDisplay: 'long' })
  // What rounds to a thousand kilobytes is a megabyte.
  if (Math.round(bytes / 1000) < 1000) return written(locale, Math.round(bytes / 1000), { unit: 'kilobyte' })
  return written(locale, bytes / 1_000_000, { unit: 'megabyte', minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

function written(locale: string, value: number, options: Intl.NumberFormatOptions): string {
  const words = new Intl.NumberFormat(intlLocale(locale), { style: 'unit', unitDisplay: 'short', ...options })
  return words.format(value).replaceAll(/\s/gu, '\u00A0')
}
