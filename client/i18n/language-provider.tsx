import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { directionOf, type CompleteLocale } from '#shared/text/locale.ts'
import { initialLocale, rememberLocale } from './chosen-locale.ts'
import type { Catalogue } from './load-catalogue.ts'
import { LanguageContext, languageOf } from './messages.tsx'
import { drawIn, sentencesIn } from './sentences.ts'

/** Sentences, formats and direction of the language in use; `lang` and `dir` of the page follow it. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [loaded, setLoaded] = useState<{ locale: CompleteLocale; catalogue: Catalogue }>()
  const [missed, setMissed] = useState<CompleteLocale>()
  const show = useCallback((locale: CompleteLocale, catalogue: Catalogue) => {
    document.documentElement.lang = locale
    document.documentElement.dir = directionOf(locale)
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
    const first = initialLocale()
    void sentencesIn(first).then((catalogue) => show(first, catalogue))
  }, [show])
  const language = useMemo(
    () => loaded && { ...languageOf(loaded.locale, loaded.catalogue, choose), missed },
    [loaded, choose, missed],
  )
  return language && <LanguageContext value={language}>{children}</LanguageContext>
}
