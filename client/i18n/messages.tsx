import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { directionOf, type CompleteLocale, type Direction } from '#shared/text/locale.ts'
import { initialLocale, rememberLocale } from './chosen-locale.ts'
import { formatMessage, type MessageParams } from './format-message.ts'
import { formatsFor, type Formats } from './formats.ts'
import { loadCatalogue, type Catalogue } from './load-catalogue.ts'
import type { MessageKey } from './message-keys.ts'

export type Translate = (key: MessageKey, params?: MessageParams) => string

interface Language {
  readonly locale: CompleteLocale
  readonly direction: Direction
  readonly t: Translate
  readonly formats: Formats
  /** Switches at once, without reloading; `remember` is false where the person did not choose. */
  readonly choose: (locale: CompleteLocale, options?: { readonly remember: boolean }) => Promise<void>
}

export const LanguageContext = createContext<Language | undefined>(undefined)

/** Sentences, formats and direction of the language in use; `lang` and `dir` of the page follow it. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [loaded, setLoaded] = useState<{ locale: CompleteLocale; catalogue: Catalogue }>()
  const show = useCallback((locale: CompleteLocale, catalogue: Catalogue) => {
    document.documentElement.lang = locale
    document.documentElement.dir = directionOf(locale)
    setLoaded({ locale, catalogue })
  }, [])
  const choose = useCallback(
    async (locale: CompleteLocale, options = { remember: true }) => {
      if (options.remember) rememberLocale(locale)
      show(locale, await loadCatalogue(locale))
    },
    [show],
  )
  useEffect(() => {
    const first = initialLocale()
    void loadCatalogue(first).then((catalogue) => show(first, catalogue))
  }, [show])
  const language = useMemo(() => loaded && languageOf(loaded.locale, loaded.catalogue, choose), [loaded, choose])
  return language && <LanguageContext value={language}>{children}</LanguageContext>
}

export function languageOf(locale: CompleteLocale, catalogue: Catalogue, choose: Language['choose']): Language {
  return {
    locale,
    direction: directionOf(locale),
    t: (key, params) => formatMessage(locale, catalogue[key] ?? key, params),
    formats: formatsFor(locale),
    choose,
  }
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext)
  if (language === undefined) throw new Error('useLanguage is called outside <LanguageProvider>.')
  return language
}

/** `const t = useMessages(); t('ui.close')` */
export function useMessages(): Translate {
  return useLanguage().t
}

export function useFormats(): Formats {
  return useLanguage().formats
}
