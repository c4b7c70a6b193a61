import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openStage } from './support/stage.ts'

const stage = openStage()

const said = (page: Page) => page.locator('#announcements')
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id)

/** Counts how often the document itself was loaded. */
async function opened(address: string, options: Parameters<typeof stage.visitor>[0] = {}) {
  const page = await stage.visitor(options)
  let loads = 0
  page.on('domcontentloaded', () => (loads += 1))
  await page.goto(address)
  return { page, loads: () => loads }
}

describe('an indicator with its script', () => {
  it('applies a filter in place: the address follows, focus stays, and what is shown is said', async () => {
    const { page, loads } = await opened('/data/P2-06?cycle=annual-2024')
    await page.getByLabel('Group of States').selectOption({ label: 'African States' })
    await page.getByRole('button', { name: 'Show' }).press('Enter')
    await said(page).filter({ hasText: 'African States' }).waitFor({ state: 'attached' })
    expect(new URL(page.url()).searchParams.get('group')).toBe('un-afr')
    expect(await focusedId(page)).toBe('controls-show')
    expect(loads()).toBe(1)
    await page.goBack()
    await said(page).filter({ hasText: 'World' }).waitFor({ state: 'attached' })
    expect(await page.getByLabel('Group of States').inputValue()).toBe('world')
  })

  it('has views as tabs: arrows move, Enter shows', async () => {
    const { page, loads } = await opened('/data/P2-06?cycle=annual-2024')
    await page.getByRole('tab', { name: 'Tiles', selected: true }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await focusedId(page)).toBe('tab-trend')
    await page.keyboard.press('Enter')
    await page.getByRole('tabpanel', { name: 'Trend' }).waitFor()
    expect(new URL(page.url()).searchParams.get('view')).toBe('trend')
    expect(await focusedId(page)).toBe('tab-trend')
    expect(loads()).toBe(1)
  })

  it('is one stop of the Tab key for each drawing, and arrows say point after point', async () => {
    const { page } = await opened('/data/P2-06?view=trend')
    const drawing = page.getByRole('img', { name: /^Median/ })
    await drawing.focus()
    await page.keyboard.press('ArrowRight')
    expect(await said(page).textContent()).toMatch(/^All States that answered, \d{4}: [\d.,]+$/i)
    const first = await said(page).textContent()
    await page.keyboard.press('ArrowRight')
    expect(await said(page).textContent()).not.toBe(first)
    await page.keyboard.press('Tab')
    expect(await drawing.evaluate((one) => one.contains(document.activeElement))).toBe(false)
  })

  it('walks from tile to tile along the line of reading, in Arabic to the left', async () => {
    const { page } = await opened('/data/P2-06?locale=ar')
    const tiles = page.locator('[data-tile-list] > li > *')
    await tiles.first().focus()
    await page.keyboard.press('ArrowLeft')
    expect(await tiles.nth(1).evaluate((tile) => tile === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowRight')
    expect(await tiles.first().evaluate((tile) => tile === document.activeElement)).toBe(true)
  })

  it('remembers on the device that tables come first, and the address says so', async () => {
    const { page } = await opened('/data/P2-06')
    await page.getByRole('link', { name: 'Open tables first' }).click()
    await page.waitForURL(/first=table/)
    await page.goto('/data/P1-01?view=trend')
    await page.waitForURL(/first=table/)
    await page.getByRole('table', { name: 'States, in alphabetical order' }).waitFor()
    expect(await page.context().cookies()).toEqual([])
  })

  it('compares a State with the others and takes it away again', async () => {
    const { page } = await opened('/data/P2-06?view=trend')
    await page.getByText('Compare States or groups').click()
    await page.getByLabel('Add a State or a group').selectOption({ label: 'African States' })
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    const row = page
      .getByRole('table', { name: 'What is compared, by cycle' })
      .first()
      .getByRole('rowheader', { name: /^African States/ })
    await row.waitFor()
    await page.getByRole('link', { name: 'Remove African States' }).click()
    await row.waitFor({ state: 'detached' })
  })
})

describe('a figure elsewhere', () => {
  it('is a picture of the shown view, and its frame works on another page', async () => {
    const { page } = await opened('/data/P2-06?view=groups')
    const address = await page.getByRole('link', { name: 'Picture of this view (PNG)' }).getAttribute('href')
    const picture = await page.request.get(address ?? '')
    expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png'])
    await page.getByText('Show this on another page').click()
    const snippet = await page.locator('code', { hasText: '<iframe' }).innerText()
    expect(snippet).toMatch(/^<iframe src="[^"]*\/embed\/data\/P2-06\?view=groups/)
    await page.getByRole('link', { name: 'See what it looks like' }).click()
    await page.getByRole('heading', { level: 1, name: 'Prison occupancy' }).waitFor()
    expect(await page.locator('script').count()).toBe(0)
  })
})
