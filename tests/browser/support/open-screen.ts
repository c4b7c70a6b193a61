import type { Page } from 'playwright-core'
import type { Screen } from './screens.ts'

/** Opens a screen in the language of the browser and waits until it is complete. */
export async function openScreen(page: Page, { at, shows }: Screen): Promise<void> {
  if (typeof at === 'string') await page.goto(at)
  else {
    await page.goto(at.on)
    const address = await page.locator(at.link).first().getAttribute('href')
    await page.goto(address ?? '')
  }
  await page.locator(shows).first().waitFor()
}

const languages: Readonly<Record<string, string>> = { ar: 'عربي', en: 'English', fr: 'Français' }

/** Chooses the language of a signed-in person by its button, where it is not chosen already. */
export async function chooseLanguage(page: Page, locale: string): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === locale) return
  const kept = page.waitForResponse((response) => response.request().method() !== 'GET')
  await page.getByRole('button', { name: languages[locale] ?? locale }).click()
  await kept
  await page.locator(`html[lang="${locale}"]`).waitFor()
}
