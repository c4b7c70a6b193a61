import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { lookForBarriers } from './support/look-for-barriers.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()

const reader = (): Promise<Page> => stage.visitor({ javaScript: false })
const result = (page: Page) => page.getByRole('region', { name: /^National crime prevention strategy/ })
const openCell = (page: Page) => page.locator('#cell')

/** Chooses a question and the regional groups, and shows the table. */
async function crossTabulate(page: Page): Promise<void> {
  await page.getByLabel('Count by').selectOption({ value: 'preventionStrategy' })
  await page.getByLabel('Set against').selectOption({ label: 'Regional group' })
  await page.getByLabel('Percentages').selectOption({ label: 'of the column' })
  await page.getByRole('button', { name: 'Show' }).click()
}

describe('an analysis', () => {
  it('begins with examples, and counts any question by groups of States without a script', async () => {
    const page = await reader()
    await page.goto('/')
    await page.getByRole('banner').getByRole('link', { name: 'Analysis' }).click()
    expect(await page.getByRole('region', { name: 'Where to begin' }).getByRole('listitem').count()).toBeGreaterThan(2)
    await crossTabulate(page)
    const table = result(page).getByRole('table')
    expect(await table.getByRole('columnheader', { name: 'African States' }).count()).toBe(1)
    const totals = (await table.locator('tfoot tr').first().locator('td').allInnerTexts()).map(Number)
    const last = (await table.locator('thead th').allInnerTexts()).indexOf('Total') - 1
    const all = totals[last]
    expect(all).toBeGreaterThan(20)
    expect(totals.slice(0, last).reduce((sum, one) => sum + one, 0)).toBe(all)
    const answered = await table.locator('tfoot tr').last().locator('td').last().innerText()
    expect(answered, 'what percentages of the column are of').toMatch(/^\d+\s+100%$/)
    const ofAll = await table.locator('tbody tr[data-sort="answer"] td:last-child').allInnerTexts()
    const shares = ofAll.map((text) => Number(/([\d.]+)%/.exec(text)?.[1]))
    expect(
      shares.reduce((sum, one) => sum + one, 0),
      'of all the States that answered',
    ).toBeCloseTo(100, -1)
    expect(await result(page).innerText()).toMatch(/answered, of \d+ public replies from 193 States invited/)
  })

  it('leads from a figure to its States, and to what they wrote, in their own language', async () => {
    const page = await reader()
    await page.goto('/analysis?rows=preventionStrategy&cycles=annual-2024')
    const figure = result(page)
      .getByRole('row', { name: /^Carried out nationwide \d+/ })
      .getByRole('link')
    const count = Number(await figure.innerText())
    await figure.click()
    const states = openCell(page).locator('ul > li')
    expect(await states.count()).toBe(count)
    expect(await openCell(page).locator('blockquote').count(), 'words at once, without a choice').toBeGreaterThan(0)
    await openCell(page).getByLabel('Read what they wrote about').selectOption({ value: 'closingComments' })
    await openCell(page).getByRole('button', { name: 'Read' }).click()
    const quote = openCell(page).locator('blockquote').first()
    expect(await quote.getAttribute('lang')).toMatch(/^(en|fr|ar)$/)
    expect(await quote.getAttribute('dir')).toMatch(/^(ltr|rtl)$/)
    await openCell(page).getByRole('link', { name: 'In the reply' }).first().click()
    expect(new URL(page.url()).pathname).toMatch(/^\/replies\/annual-2024\/[A-Z]{3}$/)
    expect(await page.locator('#closingComments').count(), 'the answer on the page of the reply').toBe(1)
  })

  it('narrows by other answers, and its address brings back the same', async () => {
    const page = await reader()
    await page.goto('/analysis?rows=preventionStrategy&columns=group-un&cycles=annual-2024')
    const all = Number(await result(page).locator('tfoot td').last().innerText())
    await page.getByText('Only States that answered').click()
    await page.getByLabel('Add a condition on').selectOption({ value: 'youthForum' })
    await page.getByRole('button', { name: 'Show' }).click()
    await page
      .getByRole('group', { name: /youth forum/i })
      .getByLabel('Yes')
      .check()
    await page.getByRole('button', { name: 'Show' }).click()
    const fewer = Number(await result(page).locator('tfoot td').last().innerText())
    expect(fewer).toBeGreaterThan(0)
    expect(fewer).toBeLessThan(all)
    const address = await page.getByRole('link', { name: 'Link to exactly what is shown' }).getAttribute('href')
    const other = await reader()
    await other.goto(address ?? '')
    expect(await result(other).innerText()).toBe(await result(page).innerText())
  })

  it('is kept by an analyst and opened by a colleague; the public reads only what is released', async () => {
    const ingrid = await stage.enter('analyst')
    await ingrid.goto('/submitted/analysis')
    await crossTabulate(ingrid)
    const submitted = Number.parseInt(await result(ingrid).locator('tfoot td').last().innerText(), 10)
    await ingrid.getByLabel('Title').fill('Strategies by region')
    await ingrid.getByLabel('all colleagues, in their list').check()
    await ingrid.getByRole('button', { name: 'Keep' }).click()
    await ingrid.getByRole('heading', { level: 1, name: 'Strategies by region' }).waitFor()

    const elena = await stage.enter('secretariat-officer')
    await elena.goto('/submitted/analyses')
    await elena.getByRole('link', { name: 'Strategies by region' }).click()
    expect(Number.parseInt(await result(elena).locator('tfoot td').last().innerText(), 10)).toBe(submitted)

    const open = await reader()
    await open.goto('/analysis?rows=preventionStrategy&columns=group-un')
    expect(Number(await result(open).locator('tfoot td').last().innerText())).toBeLessThan(submitted)
    await open.goto('/submitted/analyses')
    expect(new URL(open.url()).pathname).toBe('/enter')

    await ingrid.goto('/submitted/analyses')
    await ingrid.getByRole('button', { name: 'Delete: Strategies by region' }).click()
    await ingrid.getByRole('link', { name: 'Strategies by region' }).waitFor({ state: 'detached' })
  })
})

describe('narratives', () => {
  it('are searched in any language, quoted with their hits marked, and lead to the reply', async () => {
    const page = await reader()
    await page.goto('/narratives')
    await page.getByLabel('Search for words, in any language').fill('استشارة المجتمع المدني')
    await page.getByRole('button', { name: 'Search' }).click()
    const quote = page.locator('blockquote').first()
    expect(await quote.getAttribute('dir')).toBe('rtl')
    expect(await quote.locator('mark').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'In the reply' }).first().click()
    expect(new URL(page.url()).pathname).toMatch(/^\/replies\//)
  })

  it('offer the nearest word where nothing is found', async () => {
    const page = await reader()
    await page.goto('/narratives?q=corupption')
    await page.getByRole('link', { name: 'corruption', exact: true }).click()
    expect(await page.locator('mark').count()).toBeGreaterThan(0)
  })

  it('count challenges with three numbers', async () => {
    const page = await reader()
    await page.goto('/narratives/challenges?cycle=prevention-2025&subject=I.2')
    expect(await page.getByRole('main').innerText()).toMatch(
      /Most often named(, all equally)?: .+, (each )?by \d+ States of \d+ that answered/,
    )
    await page
      .getByRole('table', { name: /once in each line/ })
      .first()
      .getByRole('link')
      .first()
      .click()
    expect(await openCell(page).locator('li').count()).toBeGreaterThan(0)
  })
})

describe.each([
  ['en', 1280],
  ['ar', 320],
])('in %s at %i px, nobody is shut out', (locale, width) => {
  it.each([
    '/analysis',
    '/analysis?rows=preventionStrategy&columns=group-un&cycles=annual-2024&cell=2,un-afr&text=closingComments',
    '/narratives?q=demonstration',
    '/narratives/challenges?cycle=prevention-2025',
  ])('of %s', async (address) => {
    const page = await stage.visitor({ locale, width })
    await page.goto(address)
    expect(await lookForBarriers(page)).toEqual([])
  })
})
