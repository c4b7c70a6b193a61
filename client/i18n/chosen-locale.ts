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

/** First language at hand: chosen here, else that of the mail whose link led here, else the browser's, else English. */
export function initialLocale(wished: readonly string[] = navigator.languages): CompleteLocale {
  const ofMail = new URLSearchParams(location.search).get('locale') ?? ''
  const all = [ofMail, ...wished.map((tag) => tag.split('-')[0])]
  return rememberedLocale() ?? all.find(isCompleteLocale) ?? 'en'
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null // storage forbidden: nothing is remembered
  }
}
