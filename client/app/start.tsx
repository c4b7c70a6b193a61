import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { initialLocale } from '#client/i18n/chosen-locale.ts'
import { sentencesIn } from '#client/i18n/sentences.ts'
import { App } from './app.tsx'

/** Draws the application as soon as it has words. */
export async function start(root: Element): Promise<void> {
  const locale = initialLocale()
  const catalogue = await sentencesIn(locale)
  createRoot(root).render(
    <StrictMode>
      <App first={{ locale, catalogue }} />
    </StrictMode>,
  )
}
