import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openStage } from './support/stage.ts'

const stage = openStage()

const saved = (page: Page): Promise<void> => page.locator('#save-status[data-save="saved"]').waitFor()

describe('a decision about a report', () => {
  it('to submit is refused with each point that must be fixed and the way there', async () => {
    const page = await stage.enter('japan-focal-point')
    await page.goto('/cycles/annual-2026/s/justiceFigures/2')
    const capacity = page.locator('#prisonCapacity-input')
    await capacity.fill('about nine')
    await saved(page)
    await page.goto('/cycles/annual-2026/submit')
    await page.getByLabel('Name').fill('Hanako Sato')
    await page.getByLabel('Title', { exact: true }).fill('Director')
    await page.getByLabel('Ministry or institution').fill('Ministry of Justice')
    await page.getByRole('button', { name: 'Submit Japan: Annual report 2026' }).click()

    const refused = page
      .getByRole('alert')
      .filter({ hasText: '1 point must be fixed before the report can be submitted' })
    await refused.getByRole('link', { name: '5.5 Official capacity of prisons' }).click()
    await page.waitForURL('**/s/justiceFigures/2#prisonCapacity')
    await page.locator('#prisonCapacity-input:focus').fill('')
    await saved(page)
  })

  it('to correct an answer is offered in an open cycle only; a closed one says why not and whom to ask', async () => {
    const page = await stage.enter('japan-focal-point')
    await page.goto('/work')
    await page.getByRole('row', { name: 'Annual report 2024' }).getByRole('link').click()
    await page.getByRole('heading', { name: 'If something has to be corrected' }).waitFor()
    const closed = page.getByText('is closed, so no correction can be started here')
    await closed.waitFor()
    expect(await closed.innerText()).toMatch(/Ask the secretariat .*ANNUAL-2024-JPN-\d/)
    expect(await page.getByRole('button', { name: 'Correct an answer' }).count()).toBe(0)
  })
})

describe('a section handed to somebody', () => {
  it('says that the person has not signed in yet, until they have', async () => {
    const page = await stage.enter('japan-focal-point')
    await page.goto('/cycles/annual-2026')
    await page
      .getByRole('button', { name: /^Assign / })
      .last()
      .click()
    const dialog = page.getByRole('dialog', { name: 'Assign sections' })
    await dialog.getByLabel('Name').fill('Kenji Mori')
    await dialog.getByLabel('E-mail address').fill(`kenji.mori.${Date.now()}@moj.example`)
    await dialog.getByLabel('Ministry or institution').fill('Ministry of Justice')
    await dialog.getByRole('button', { name: 'Send the invitation' }).click()
    await page.getByText('Ministry of Justice, Kenji Mori (not signed in yet)').first().waitFor()
  })
})
