import { isCompleteLocale, type CompleteLocale } from '#shared/text/locale.ts'

const storageKey = 'pillar.locale'

/** The language this person chose in this browser, if any. */
export function rememberedLocale(): CompleteLocale | undefined {
  const stored = read()
  return isCompleteLocale(stored) ? stored : undefined
}

export function rememberLocale(locale: CompleteLocale): void {
  try {
    localStorage.setItem(storageKey, locale)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
    return
  }
}

/** First language at hand: chosen here, else wished for by the browser, else English. */
export function initialLocale(wished: readonly string[] = navigator.languages): CompleteLocale {
  const fromBrowser = wished.map((tag) => tag.split('-')[0]).find(isCompleteLocale)
  return rememberedLocale() ?? fromBrowser ?? 'en'
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null // storage forbidden: nothing is remembered
  }
}
