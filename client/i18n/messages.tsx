import { createContext, useContext } from 'react'
import { directionOf, type CompleteLocale, type Direction } from '#shared/text/locale.ts'
import { formatMessage, type MessageParams } from './format-message.ts'
import { formatsFor, type Formats } from './formats.ts'
import type { Catalogue } from './load-catalogue.ts'
import type { MessageKey } from './message-keys.ts'

export type Translate = (key: MessageKey, params?: MessageParams) => string

export interface Language {
  readonly locale: CompleteLocale
  readonly direction: Direction
  readonly t: Translate
  readonly formats: Formats
  /** Language last asked for that could not be fetched, most often because there is no connection. */
  readonly missed?: CompleteLocale | undefined
  /** Switches at once, without reloading; `remember` is false where the person did not choose. What cannot be fetched is `missed`. */
  readonly choose: (locale: CompleteLocale, options?: { readonly remember: boolean }) => Promise<void>
}

export const LanguageContext = createContext<Language | undefined>(undefined)

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
