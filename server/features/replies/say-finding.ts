import { readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Texts } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { isBuiltInFinding } from '#shared/finding/built-in.ts'
import type { Finding } from '#shared/finding/finding.ts'
import { completeLocales, type CompleteLocale } from '#shared/text/locale.ts'

const folder = new URL('../../../shared/finding/', import.meta.url)
const catalogues = new Map(completeLocales.map((locale) => [locale, readSentences(locale)]))

/**
 * A finding in words, after the question it is about: the product's own sentence, or the one its author wrote.
 * `texts` are those of the questionnaire version in the same language.
 */
export function sayFinding({ at, code, params }: Finding, texts: Texts, locale: CompleteLocale): string {
  const [question = '', check = ''] = code.split('.')
  const sentence = isBuiltInFinding(code) ? catalogues.get(locale)?.[code] : texts[textKeys.check(question, check)]
  const label = texts[textKeys.question(at.question, 'label')] ?? at.question
  const say = (text: string): string =>
    String(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).format(params))
  return `${label} — ${say(sentence ?? code)}`
}

function readSentences(locale: CompleteLocale): Texts {
  // Its shape is checked by shared/finding/sentences.test.ts.
  return JSON.parse(readFileSync(new URL(`sentences.${locale}.json`, folder), 'utf8')) as Texts
}
