import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { initialLocale, rememberLocale } from './chosen-locale.ts'
import type { Catalogue } from './load-catalogue.ts'
import { LanguageContext, languageOf } from './messages.tsx'
import { drawIn, sentencesIn } from './sentences.ts'

/** A language with its sentences. */
export interface Spoken {
  readonly locale: CompleteLocale
  readonly catalogue: Catalogue
}

interface LanguageProviderProps {
  /** The first language, where it was fetched before anything is drawn. */
  readonly first?: Spoken
  readonly children: ReactNode
}

/** Sentences, formats and direction of the language in use; `lang` and `dir` of the page follow it. */
export function LanguageProvider({ first, children }: LanguageProviderProps) {
  const [loaded, setLoaded] = useState(first)
  const [missed, setMissed] = useState<CompleteLocale>()
  const show = useCallback((locale: CompleteLocale, catalogue: Catalogue) => {
    drawIn(locale)
    setLoaded({ locale, catalogue })
  }, [])
  const choose = useCallback(
    async (locale: CompleteLocale, options = { remember: true }) => {
      const catalogue = await sentencesIn(locale).catch(() => undefined)
      setMissed(catalogue === undefined ? locale : undefined)
      if (catalogue === undefined) return
      if (options.remember) rememberLocale(locale)
      show(locale, catalogue)
    },
    [show],
  )
  useEffect(() => {
    if (first !== undefined) return
    const locale = initialLocale()
    void sentencesIn(locale).then((catalogue) => show(locale, catalogue))
  }, [first, show])
  const language = useMemo(
    () => loaded && { ...languageOf(loaded.locale, loaded.catalogue, choose), missed },
    [loaded, choose, missed],
  )
  return language && <LanguageContext value={language}>{children}</LanguageContext>
}
