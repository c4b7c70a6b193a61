import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { lookForBarriers } from './support/look-for-barriers.ts'
import { pasteRows } from './support/paste-rows.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()

const patient = { timeout: 20_000 }
const prisonFigures = '/cycles/annual-2026/s/justiceFigures/2'
const cellOf = (page: Page, table: string, at: string): Locator => page.locator(`[id="${table}-cell-${at}"]`)
const saved = (page: Page): Promise<void> => page.locator('#save-status[data-save="saved"]').waitFor()

async function openPrisonFigures(page: Page): Promise<void> {
  await page.goto(prisonFigures)
  await cellOf(page, 'prisonersHeld', 'female:unsentenced').waitFor()
}

/** What stands in the clipboard, in both forms. */
async function clipboardOf(page: Page): Promise<{ readonly text: string; readonly html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? ''
    return { text: await read('text/plain'), html: await read('text/html') }
  })
}

describe('while filling', () => {
  it('finds a question from the keyboard, by number, words and paragraph, and goes there', async () => {
    const page = await stage.enter('japan-focal-point')
    await page.goto('/cycles/annual-2026')
    await page.locator('main a[href*="/s/"]').first().waitFor()
    await page.keyboard.press('ControlOrMeta+K')
    const field = page.getByRole('combobox', { name: 'Number, words or paragraph' })
    await expect.poll(() => field.evaluate((input) => input === document.activeElement), patient).toBe(true)

    await field.fill('official capac')
    await page.getByText(/^\d+ questions? found$/).waitFor()
    expect(await page.getByRole('option', { selected: true }).innerText()).toMatch(
      /^5\.5\s+Official capacity of prisons/,
    )
    expect(await lookForBarriers(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL('**/s/justiceFigures/2#prisonCapacity')
    await page.locator('#prisonCapacity-input:focus').waitFor()

    await page.keyboard.press('ControlOrMeta+K')
    await field.fill('5.')
    await field.fill('5')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Escape')
    await field.waitFor({ state: 'detached' })
    await page.locator('#prisonCapacity-input:focus').waitFor()
  })

  it('copies a block of cells, and the whole table with its headings, as text and as a table', async () => {
    const page = await stage.enter('japan-focal-point')
    await openPrisonFigures(page)
    const first = cellOf(page, 'prisonersHeld', 'female:unsentenced')
    await first.fill('3,100')
    await cellOf(page, 'prisonersHeld', 'male:unsentenced').fill('nc')
    await saved(page)

    await first.focus()
    await expect
      .poll(async () => {
        await page.keyboard.press('Escape')
        await page.keyboard.press('Shift+ArrowDown')
        await page.keyboard.press('Shift+ArrowRight')
        return page.locator('#prisonersHeld-input-chosen').innerText()
      }, patient)
      .toBe('2 rows, 2 columns selected')
    await page.keyboard.press('ControlOrMeta+C')
    await page.getByText('2 rows, 2 columns copied').waitFor()
    const block = await clipboardOf(page)
    expect(block.text).toBe('3100\t\nnc\t')
    expect(block.html).toContain('<td>3100</td>')
    expect(block.html).toMatch(/<td x:str(="")?>nc<\/td>/)
    expect(block.html).not.toContain('<th>')

    await page.locator('#prisonersHeld').getByRole('button', { name: 'Copy the table' }).click()
    await expect
      .poll(async () => (await clipboardOf(page)).text.split('\n')[0], patient)
      .toBe('\tUnsentenced\tSentenced')
    const whole = await clipboardOf(page)
    expect(whole.text.split('\n').slice(1)).toEqual(['Female\t3100\t', 'Male\tnc\t', 'Not recorded\t\t'])
    expect(whole.html).toContain('<th>Not recorded</th>')
  })

  it('takes back a paste with Ctrl+Z, but never what was typed after it', async () => {
    const page = await stage.enter('japan-focal-point')
    await openPrisonFigures(page)
    const [first, second] = [cellOf(page, 'childrenHeld', 'female:unsentenced'), cellOf(page, 'childrenHeld', 'male:unsentenced')] // prettier-ignore
    await pasteRows(page, first, [[11], [12]])
    await expect.poll(() => second.inputValue(), patient).toBe('12')
    await first.press('ControlOrMeta+Z')
    await expect.poll(() => second.inputValue(), patient).toBe('')
    expect(await first.inputValue()).toBe('')

    await pasteRows(page, first, [[11], [12]])
    await expect.poll(() => second.inputValue(), patient).toBe('12')
    await second.pressSequentially('3')
    await second.press('ControlOrMeta+Z')
    expect(await first.inputValue()).toBe('11')
    await page.locator('#childrenHeld').getByRole('button', { name: 'Undo' }).click()
    await saved(page)
  })

  it('shows what is wrong with an answer of an earlier visit at once, and leads to its page', async () => {
    const page = await stage.enter('japan-focal-point')
    await openPrisonFigures(page)
    const capacity = page.locator('#prisonCapacity-input')
    const before = await capacity.inputValue()
    await capacity.fill('about nine')
    await saved(page)
    await page.goto('/cycles/annual-2026')
    await page.getByRole('link', { name: '5 Criminal justice: figures' }).click()
    await page.waitForURL('**/s/justiceFigures/2')
    await page.locator('#prisonCapacity [data-level=must-fix]').waitFor()
    await capacity.fill(before)
    await saved(page)
  })

  it('shows the figures of the last report beside the cells, and one cell over the cycles', async () => {
    const page = await stage.enter('japan-focal-point')
    await openPrisonFigures(page)
    const cell = cellOf(page, 'prisonersHeld', 'female:sentenced')
    const last = page.locator('[id="prisonersHeld-last-female:sentenced"]')
    expect(await last.innerText()).toMatch(/^Last report:\s*[\d,]+$/)
    expect(await cell.getAttribute('aria-describedby')).toContain('prisonersHeld-last-female:sentenced')
    expect(await cell.inputValue()).toBe('')
    const grand = page.locator('[id="prisonersHeld-last-:"]')
    expect(await grand.innerText()).toMatch(/^Last report:\s*[\d,]+$/)
    const cells = await page.locator('[id^="prisonersHeld-last-"]:not(output *) bdi').allInnerTexts()
    const sum = cells.reduce((all, one) => all + Number(one.replaceAll(',', '')), 0)
    expect(Number((await grand.innerText()).replace(/\D/g, ''))).toBe(sum)
    await page.locator('#prisonersHeld').getByRole('button', { name: 'Hide the last report’s figures' }).click()
    await last.waitFor({ state: 'detached' })
    await page.locator('#prisonersHeld').getByRole('button', { name: 'Show the last report’s figures' }).click()
    const figure = (await last.innerText()).replace(/^Last report:\s*/, '')

    await cell.focus()
    await page.keyboard.press('ControlOrMeta+Enter')
    const details = page.getByRole('dialog', { name: 'Female, Sentenced' })
    await details.getByRole('row', { name: `2023 Annual report 2024 ${figure}` }).waitFor()
    await details.getByRole('row', { name: '2025 This report –' }).waitFor()
    expect(await lookForBarriers(page)).toEqual([])
  })

  it('marks what changed in the words of a question, and says why another answer cannot be copied', async () => {
    const page = await stage.enter('japan-focal-point')
    await pretendAnEarlierVersion(page)
    await openPrisonFigures(page)

    const capacity = page.locator('#prisonCapacity')
    await capacity.getByText('The wording of this question has changed since your last report').waitFor()
    expect(await capacity.locator('del').first().innerText()).toMatch(/removed:\s*Design/)
    expect(await capacity.locator('ins').first().innerText()).toMatch(/added:\s*Official/)
    await capacity.getByRole('button', { name: 'Confirm unchanged' }).waitFor()

    const children = page.locator('#childrenHeld')
    await children.getByText('Your last report answered an earlier form of this question: not comparable').click()
    const copy = children.getByRole('button', { name: 'Copy as start' })
    await copy.waitFor()
    expect(await copy.isDisabled()).toBe(true)
    const reason = await copy.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${reason ?? ''}"]`).innerText()).toContain('cannot be compared or copied')
    expect(await page.locator('[id^="childrenHeld-last-"]').count()).toBe(0)
    expect(await lookForBarriers(page)).toEqual([])
  })

  it('offers what an earlier report answered where the last one left the question blank', async () => {
    const page = await stage.enter('japan-focal-point')
    await pretendABlankLastReport(page)
    await openPrisonFigures(page)

    const capacity = page.locator('#prisonCapacity')
    await capacity.getByText('Your last report left this blank; an earlier one answered it').click()
    await capacity.getByRole('heading', { name: '2023 · Annual report 2024' }).waitFor()
    expect(await lookForBarriers(page)).toEqual([])
    await capacity.getByRole('button', { name: 'Copy as start' }).click()
    await capacity.getByText('Copied as a start. Change what is different now.').waitFor()
    const field = page.locator('#prisonCapacity-input')
    expect(await field.inputValue()).toMatch(/^\d/)
    await saved(page)
    await field.fill('')
    await field.blur()
    await saved(page)
  })
})

/** In the demonstration the last report answers the question: the wire tells of a later one that does not. */
async function pretendABlankLastReport(page: Page): Promise<void> {
  await page.route('**/api/v1/replies/*/answers', async (route) => {
    if (route.request().method() !== 'GET') return route.continue()
    const response = await route.fetch()
    const answers = (await response.json()) as { previous: Record<string, unknown> }
    const { prisonCapacity: _blank, ...previous } = answers.previous
    const previousChanges = { prisonCapacity: 'older' }
    await route.fulfill({ response, json: { ...answers, previous, previousCycle: 'annual-2025', previousChanges } })
  })
}

/** The demonstration has one version of the annual questionnaire: the wire tells of an earlier one. */
async function pretendAnEarlierVersion(page: Page): Promise<void> {
  await page.route('**/api/v1/replies/*/answers', async (route) => {
    const response = await route.fetch()
    const answers = (await response.json()) as { previous: Record<string, unknown> }
    const { childrenHeld: _gone, ...previous } = answers.previous
    const previousChanges = { prisonCapacity: 'reworded', childrenHeld: 'break' }
    await route.fulfill({ response, json: { ...answers, previous, previousChanges } })
  })
  await page.route('**/earlier', async (route) => {
    const response = await route.fetch()
    const { earlier } = (await response.json()) as { earlier: readonly object[] }
    const change = route.request().url().includes('childrenHeld') ? 'break' : 'reworded'
    const versionId = 'kyoto-declaration/annual-core/v0'
    await route.fulfill({ response, json: { earlier: earlier.map((one) => ({ ...one, change, versionId })) } })
  })
  await page.route('**/versions/kyoto-declaration/annual-core/v0**', async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('/v0', '/v1') })
    const content = (await response.json()) as Record<string, unknown>
    const before = { 'prisonCapacity.label': 'Design capacity of prisons' }
    await route.fulfill({ response, json: 'sections' in content ? content : { ...content, ...before } })
  })
}
