import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openStage } from './support/stage.ts'

const stage = openStage()

const patient = { timeout: 20_000 }

/** Presses Tab until the focus is where this says, as somebody without a mouse does. Fails after two hundred steps. */
async function tabTo(page: Page, isThere: string): Promise<void> {
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab')
    if (await page.locator('*:focus').evaluate((element, selector) => element.matches(selector), isThere)) return
  }
  throw new Error(`the keyboard never reaches ${isThere}`)
}

it('answers a question and a table by the keyboard alone', async () => {
  const page = await stage.enter('japan-focal-point')
  await page.goto('/cycles/annual-2026/s/preventionFigures/2')
  await page.locator('#victimizationSurvey input[type=radio]').first().waitFor()

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter') // "Skip to content" is the first thing reached
  await tabTo(page, '#victimizationSurvey input[type=radio]')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  const chosen = await page.locator('*:focus').getAttribute('value')
  await page.keyboard.press('ControlOrMeta+S')
  await page.locator('#save-status[data-save="saved"]').waitFor()

  await page.goto('/cycles/annual-2026/s/justiceFigures/2')
  await page.locator('#prisonersHeld table input').first().waitFor()
  await tabTo(page, '#prisonersHeld table input')
  await page.keyboard.type('2100')
  await page.keyboard.press('Enter')
  await page.keyboard.type('nc')
  await page.keyboard.press('ControlOrMeta+S')
  await page.locator('#save-status[data-save="saved"]').waitFor()

  await page.reload()
  const cell = (at: string) => page.locator(`[id="prisonersHeld-cell-${at}"]`)
  await expect.poll(() => cell('female:unsentenced').inputValue(), patient).toBe('2,100')
  expect(await cell('male:unsentenced').getAttribute('data-state')).toBe('reason')
  await page.goto('/cycles/annual-2026/s/preventionFigures/2')
  await page.locator(`#victimizationSurvey input[value="${chosen}"]:checked`).waitFor()
})
