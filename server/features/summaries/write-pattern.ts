import type { CompleteLocale } from '#shared/text/locale.ts'
import { messageOf } from './write-sentence.ts'

/** A message of the catalogue without figures. */
export function writePattern(
  pattern: string,
  locale: CompleteLocale,
  params: Readonly<Record<string, string | number>>,
): string {
  return String(messageOf(pattern, locale).format(params))
}
