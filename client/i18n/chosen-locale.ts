import { isCompleteLocale, type CompleteLocale } from '#shared/text/locale.ts'

const storageKey = 'pillar.locale'
/** The page that links in mails lead to: they name the language of the mail, which is no wish of whoever opens it. */
const mailPath = '/enter/link'

/** The language of this visit: named in the address that it began with, or chosen since. */
let ofVisit: CompleteLocale | undefined

/** The language this person chose in this browser, if any. */
export function rememberedLocale(): CompleteLocale | undefined {
  const stored = read()
  return isCompleteLocale(stored) ? stored : undefined
}

/** Whether a language was asked for, here and now or in this browser before: none that is kept elsewhere comes before it. */
export function isLocaleChosen(): boolean {
  return (ofVisit ?? rememberedLocale()) !== undefined
}

export function rememberLocale(locale: CompleteLocale): void {
  ofVisit = locale
  forgetAddress()
  try {
    localStorage.setItem(storageKey, locale)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
    return
  }
}

/**
 * First language at hand: the one in the address, as on public pages, for this visit; else chosen here; else that of the
 * mail whose link led here; else the browser's; else English.
 */
export function initialLocale(wished: readonly string[] = navigator.languages): CompleteLocale {
  const named = new URLSearchParams(location.search).get('locale') ?? ''
  ofVisit = location.pathname !== mailPath && isCompleteLocale(named) ? named : undefined
  const all = [named, ...wished.map((tag) => tag.split('-')[0])]
  return ofVisit ?? rememberedLocale() ?? all.find(isCompleteLocale) ?? 'en'
}

/** What is chosen by hand holds when the page is loaded again: the address no longer names another. */
function forgetAddress(): void {
  const here = new URL(location.href)
  here.searchParams.delete('locale')
  history.replaceState(history.state, '', here)
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null // storage forbidden: nothing is remembered
  }
}
