import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { rememberedLocale } from './chosen-locale.ts'
import { LanguageProvider } from './language-provider.tsx'
import { useLanguage } from './messages.tsx'

let online = true
vi.mock(import('./load-catalogue.ts'), async (original) => {
  const { loadCatalogue, ...rest } = await original()
  return {
    ...rest,
    loadCatalogue: async (name, locale) => {
      if (!online) throw new TypeError('Failed to fetch dynamically imported module')
      return loadCatalogue(name, locale)
    },
  }
})

afterEach(cleanup)

function Page() {
  const { t, missed, choose } = useLanguage()
  return (
    <>
      <button type="button" onClick={() => void choose('fr')}>
        {t('ui.close')}
      </button>
      <p>missed: {missed ?? 'none'}</p>
    </>
  )
}

test('a language that cannot be fetched leaves the page as it is and is named; online again, it comes', async () => {
  localStorage.clear()
  render(
    <LanguageProvider>
      <Page />
    </LanguageProvider>,
  )
  const close = await screen.findByRole('button', { name: 'Close' })
  online = false
  await userEvent.click(close)
  expect(await screen.findByText('missed: fr')).toBeTruthy()
  expect(close.textContent).toBe('Close')
  expect(document.documentElement.lang).toBe('en')
  expect(rememberedLocale()).toBeUndefined()
  online = true
  await userEvent.click(close)
  expect(await screen.findByRole('button', { name: 'Fermer' })).toBeTruthy()
  expect(screen.getByText('missed: none')).toBeTruthy()
})
