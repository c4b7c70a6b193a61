import type { ReactNode } from 'react'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Catalogue } from './load-catalogue.ts'
import { LanguageContext, languageOf } from './messages.tsx'

/** A language whose catalogue is at hand already: for pages rendered on the server, which never switch. */
export function GivenLanguage({
  locale,
  catalogue,
  children,
}: {
  readonly locale: CompleteLocale
  readonly catalogue: Catalogue
  readonly children: ReactNode
}) {
  return <LanguageContext value={languageOf(locale, catalogue, () => Promise.resolve())}>{children}</LanguageContext>
}
