import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pasteRows } from './support/paste-rows.ts'
import { openStage } from './support/stage.ts'
import { wordsOf } from './support/words.ts'

const stage = openStage()

const patient = { timeout: 20_000 }

const prisonFigures = '/cycles/annual-2026/s/justiceFigures/2'
const inArabic = (key: string): string => wordsOf('ar', 'answering', key)
const capacityOf = (page: Page): Locator => page.locator('#prisonCapacity')
const cellOf = (page: Page, table: string, at: string): Locator => page.locator(`[id="${table}-cell-${at}"]`)
const saved = (page: Page): Promise<void> => page.locator('#save-status[data-save="saved"]').waitFor()

describe('Morocco’s report, made by several people in turn', () => {
  it('lets the prison administration fill only its own section, in Arabic, and say that it is ready', async () => {
    const nadia = await stage.enter('morocco-prisons')
    await nadia.goto('/cycles/annual-2026')
    const own = nadia.getByRole('link', { name: 'العدالة الجنائية: الأرقام', exact: true })
    await own.waitFor()
    expect(await nadia.locator('html').getAttribute('dir')).toBe('rtl')
    const sections = await nadia.locator('main a[href*="/s/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href'))) // prettier-ignore
    expect(new Set(sections)).toEqual(new Set(['/cycles/annual-2026/s/justiceFigures/1']))

    await own.click()
    const goOn = nadia.getByRole('button', { name: inArabic('answering.saveAndContinue') })
    await goOn.click()
    await capacityOf(nadia).getByRole('textbox').first().fill('52700')
    await goOn.click()
    await nadia.getByRole('radio', { name: inArabic('answering.finish.yes') }).check()
    await goOn.click()
    await nadia.waitForURL('**/cycles/annual-2026')
    await nadia.getByText('جاهز', { exact: false }).first().waitFor()

    const salma = await stage.enter('morocco-focal-point')
    await salma.goto('/cycles/annual-2026')
    await salma.getByText('confirmed by Nadia Tazi').waitFor()
  })

  it('keeps both answers when two people change the same one, and asks which stands', async () => {
    const [salma, nadia] = [await stage.enter('morocco-focal-point'), await stage.enter('morocco-prisons')]
    await Promise.all([salma.goto(prisonFigures), nadia.goto(prisonFigures)])
    await Promise.all([salma, nadia].map((page) => capacityOf(page).getByRole('textbox').first().waitFor()))
    await nadia.context().setOffline(true)
    await capacityOf(nadia).getByRole('textbox').first().fill('22000')
    await capacityOf(salma).getByRole('textbox').first().fill('21500')
    await saved(salma)
    await nadia.context().setOffline(false)

    const asked = capacityOf(nadia).getByRole('group', { name: inArabic('answering.conflict.title') })
    await asked.waitFor()
    expect(await asked.getByRole('article').allInnerTexts()).toEqual([
      expect.stringContaining('52,700'),
      expect.stringContaining('21,500'),
      expect.stringContaining('22,000'),
    ])
    await salma.reload()
    await capacityOf(salma).getByRole('group', { name: 'Two people changed this answer' }).waitFor()

    await asked.getByRole('button', { name: inArabic('answering.conflict.keepMine') }).click()
    await asked.waitFor({ state: 'detached' })
    await saved(nadia)
    await salma.reload()
    await expect.poll(() => capacityOf(salma).getByRole('textbox').first().inputValue(), patient).toBe('22,000')
    expect(await salma.getByText('Two people changed this answer').count()).toBe(0)
  })

  it('does not take over a decision when somebody changed the report meanwhile: it says who, and it can be made again', async () => {
    const [salma, nadia] = [await stage.enter('morocco-focal-point'), await stage.enter('morocco-prisons')]
    await salma.goto('/cycles/annual-2026/check')
    const level = salma.getByLabel('Who may see this section once it is submitted').first()
    await level.waitFor()
    const before = await level.inputValue()
    const other = before === 'R3' ? 'R2' : 'R3'

    await nadia.goto('/cycles/annual-2026/s/justiceFigures/3')
    await nadia.locator('#releasedPersons input[data-at]').first().fill('77')
    await saved(nadia)
    await level.selectOption(other)
    const refused = salma.getByRole('alert').filter({ hasText: 'Nadia Tazi changed the report while you were looking' })
    await refused.waitFor()
    expect(await level.inputValue()).toBe(before)

    await level.selectOption(other)
    await refused.waitFor({ state: 'detached' })
    await expect.poll(() => level.inputValue(), patient).toBe(other)
  })

  it('takes the focal point from signing in to a published figure, without losing a word', async () => {
    const before = await publicCapacity()
    const page = await stage.enter('morocco-focal-point')
    await page.getByRole('link', { name: 'Continue' }).click()
    await page.getByRole('link', { name: '5 Criminal justice: figures' }).click()
    await page.getByRole('button', { name: 'Save and continue' }).click()

    await fillPrisonTable(page)
    await readInArabic(page)
    const again = await loseTheNetwork(page)
    await openEverything(again)
    await submitAndVerify(again)

    await expect.poll(publicCapacity, patient).toBe(before + 1)
    await again.goto('/data/P2-06?view=table')
    await again.getByRole('row', { name: 'Morocco' }).getByRole('link', { name: /120/ }).click()
    expect(new URL(again.url()).pathname).toBe('/replies/annual-2026/MAR')
    const answer = again.locator(':target')
    expect(await answer.innerText()).toMatch(/Persons held in prison/)
    expect(await answer.innerText()).toContain('16,100')
  })
})

/** How many States stand publicly behind the figure on prison occupancy. */
async function publicCapacity(): Promise<number> {
  const page = await stage.visitor({ javaScript: false })
  await page.goto('/data/P2-06?view=table')
  const [, count = ''] = /(\d+) States answered publicly/.exec(await page.locator('main').innerText()) ?? []
  return Number(count)
}

async function fillPrisonTable(page: Page): Promise<void> {
  const day = page.getByRole('group', { name: 'Reference day of the prison figures' })
  await day.getByLabel('Day').fill('31')
  await day.getByLabel('Month').fill('12')
  await day.getByLabel('Year').fill('2025')
  await pasteRows(page, cellOf(page, 'prisonersHeld', 'female:unsentenced'), [
    [1300, 2600],
    [6000, 16_100],
    [150, 330],
  ])
  await page.getByText('6 cells pasted').first().waitFor()
  expect(await cellOf(page, 'prisonersHeld', 'male:sentenced').inputValue()).toBe('16,100')
  await page.locator('#prisonersHeld').getByText('26,480').first().waitFor()
  await page.locator('#occupancyRate').getByText('120.4').waitFor()
  await saved(page)
}

async function readInArabic(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'عربي' }).click()
  await page.getByRole('heading', { level: 1, name: 'العدالة الجنائية: الأرقام' }).waitFor()
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  expect(await cellOf(page, 'prisonersHeld', 'male:sentenced').inputValue()).toBe('16,100')
}

/** Types without a network, closes the page, and comes back in a new one. */
async function loseTheNetwork(page: Page): Promise<Page> {
  const context = page.context()
  const girls = 'female:unsentenced'
  await context.setOffline(true)
  await cellOf(page, 'childrenHeld', girls).fill('14')
  await page.locator('#save-status[data-save="on-device"]').waitFor()
  expect(await page.locator('#save-status').innerText()).toContain('على هذا الجهاز')
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(prisonFigures)
  await expect.poll(() => cellOf(again, 'childrenHeld', girls).inputValue(), patient).toBe('14')
  await saved(again)
  await again.getByRole('button', { name: 'English' }).click()
  await again.getByRole('heading', { level: 1, name: 'Criminal justice: figures' }).waitFor()
  return again
}

async function openEverything(page: Page): Promise<void> {
  await page.goto('/cycles/annual-2026/check')
  const choices = page.getByLabel('Who may see this section once it is submitted')
  await choices.first().waitFor()
  const sections = await choices.count()
  for (let place = 0; place < sections; place++) {
    const kept = page.waitForResponse((response) => response.request().method() === 'PUT' && response.ok())
    await choices.nth(place).selectOption({ label: 'Public' })
    await kept
  }
  await page.getByText(/The public will see \d+ of your answers/).waitFor()
  await page.getByText('Member States will see no more than the public').waitFor()
}

async function submitAndVerify(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Go to submission' }).click()
  await page.getByLabel('Name').fill('Amina El Fassi')
  await page.getByLabel('Title', { exact: true }).fill('Secretary General')
  await page.getByLabel('Ministry or institution').fill('Ministry of Justice')
  await page.getByRole('button', { name: 'Submit Morocco: Annual report 2026' }).click()
  await page.waitForURL('**/receipts/*')
  await page.getByText(/^Received\. Reference \S+/).waitFor()
  expect(await page.locator('main').innerText()).toContain('Amina El Fassi, Secretary General, Ministry of Justice')
  const fingerprint = await page.locator('dd code').first().innerText()
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the exact content (JSON)' }).click()
  const bytes = await readFile(await (await downloading).path())
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(fingerprint.trim())
}
