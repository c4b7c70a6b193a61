import { IntlMessageFormat } from 'intl-messageformat'
import { messageOf } from '#shared/text/message.ts'
import type { Locale } from '#shared/text/locale.ts'

const locales: Readonly<Record<Locale, Intl.Locale>> = {
  ar: new Intl.Locale('ar'),
  zh: new Intl.Locale('zh'),
  en: new Intl.Locale('en'),
  fr: new Intl.Locale('fr'),
  ru: new Intl.Locale('ru'),
  es: new Intl.Locale('es'),
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** Names of the values an ICU message takes, or what is wrong with the message: it cannot be read, or asks for what screens do not write. */
export function messageParameters(message: string, locale: Locale): { names: readonly string[] } | { wrong: string } {
  if (!/[{}<]/u.test(message)) return { names: [] }
  try {
    const elements = new IntlMessageFormat(message, locales[locale].toString()).getAst()
    messageOf(elements)
    return { names: [...new Set(elements.flatMap(namesIn))] }
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    // The parser says what is wrong by a code in capitals.
    return { wrong: /^[A-Z_]+$/.test(said) ? said.toLowerCase().replaceAll('_', ' ') : said }
  }
}

/** Literal text (0) and the number sign of a plural (7) have no name. */
const nameless: ReadonlySet<number> = new Set([0, 7])

function namesIn(element: Element): readonly string[] {
  const nested = [
    ...('options' in element ? Object.values(element.options).flatMap((option) => option.value) : []),
    ...('children' in element ? element.children : []),
  ].flatMap(namesIn)
  return nameless.has(element.type) || !('value' in element) ? [] : [element.value, ...nested]
}
