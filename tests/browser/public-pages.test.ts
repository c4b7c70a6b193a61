import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openStage } from './support/stage.ts'

const stage = openStage()

const reader = (): Promise<Page> => stage.visitor({ javaScript: false })
const statesIn = (page: Page) => page.getByRole('table', { name: 'States, in alphabetical order' }).locator('tbody tr')

describe('the results, read without JavaScript', () => {
  it('finds an indicator by its words', async () => {
    const page = await reader()
    await page.goto('/')
    await page.getByLabel('Find an indicator by word, code, paragraph or SDG target').fill('occupancy')
    await page.getByRole('button', { name: 'Search' }).click()
    expect(new URL(page.url()).searchParams.get('q')).toBe('occupancy')
    const found = page.getByRole('main').getByRole('listitem')
    expect(await found.count(), 'indicators found, of more than ninety').toBeLessThan(20)
    await found.filter({ hasText: 'P2-06' }).getByRole('link', { name: 'Prison occupancy' }).first().click()
    expect(new URL(page.url()).pathname).toBe('/data/P2-06')
  })

  it('has title, sentence and table in the first HTML', async () => {
    const page = await reader()
    const html = (await (await page.request.get('/data/P2-06', { headers: { 'accept-language': 'en' } })).text()) // prettier-ignore
    const answered = /(\d+) States answered publicly/.exec(html)?.[1]
    expect(html).toMatch(/<title>[^<]*P2-06[^<]*<\/title>/)
    expect(html).toMatch(/In \d+ States the median is [\d.,]+/)
    expect(Number(answered)).toBeGreaterThan(20)
    expect(html.match(/<th scope="row">/g)?.length, 'rows of groups and States').toBeGreaterThan(193)
  })

  it('shows the same indicator as tiles, trend, distribution and table', async () => {
    const page = await reader()
    await page.goto('/data/P2-06?cycle=annual-2024')
    const views = page.getByRole('navigation', { name: 'Views' })
    expect(await page.getByRole('region', { name: 'Tiles' }).getByRole('listitem').count()).toBeGreaterThan(193)
    await views.getByRole('link', { name: 'Trend' }).click()
    await page
      .getByRole('region', { name: 'Trend' })
      .getByRole('img', { name: /^Median/ })
      .waitFor()
    await views.getByRole('link', { name: 'Distribution' }).click()
    await page.getByRole('region', { name: 'Distribution' }).getByText('Number of States by').waitFor()
    await views.getByRole('link', { name: 'Table' }).click()
    expect(await statesIn(page).count()).toBe(193)
    expect(new URL(page.url()).searchParams.get('cycle')).toBe('annual-2024')
  })

  it('narrows by breakdown and group, and comes back to it by the permalink', async () => {
    const page = await reader()
    await page.goto('/data/P1-04?view=table&cycle=annual-2024')
    await page.getByLabel('Breakdown').selectOption({ label: 'Female' })
    await page.getByLabel('Group of States').selectOption({ label: 'African States' })
    await page.getByRole('button', { name: 'Show' }).click()
    expect(await statesIn(page).count()).toBe(54)
    const shown = await page.getByRole('main').innerText()

    const permalink = await page.getByRole('link', { name: 'Link to exactly what is shown' }).getAttribute('href')
    const other = await reader()
    await other.goto(permalink ?? '')
    expect(await other.getByRole('main').innerText()).toBe(shown)
    expect(await other.getByLabel('Breakdown').inputValue()).toMatch(/\.female$/)
    expect(await other.getByLabel('Group of States').inputValue()).toBe('un-afr')
    expect(await other.getByLabel('Cycle').inputValue()).toBe('annual-2024')
  })

  it('gives the table away as CSV, with the same figures', async () => {
    const page = await reader()
    await page.goto('/data/P2-06?view=table&cycle=annual-2024')
    const row = statesIn(page).filter({ has: page.getByRole('link', { name: /^[\d.,]+$/ }) }).first() // prettier-ignore
    const figure = await row.getByRole('link').innerText()
    const [, state = ''] =
      /annual-2024\/([A-Z]{3})/.exec((await row.getByRole('link').getAttribute('href')) ?? '') ?? []
    const address = await page.getByRole('link', { name: 'Values of States (CSV)' }).getAttribute('href')
    const reply = await page.request.get(address ?? '')
    expect(reply.headers()['content-type']).toContain('text/csv')
    const line = (await reply.text()).split('\n').find((one) => one.startsWith(`${state},`))
    expect(Number(line?.split(',')[7]).toFixed(1)).toBe(figure)
  })

  it('lists only paragraphs on which there is a document', async () => {
    const page = await reader()
    await page.goto('/documents')
    const links = page.locator('main a[href*="/paragraphs/"]')
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(addresses.length).toBeGreaterThan(10)
    for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200)
  })

  it('opens a figure with what each State named, and the question in words', async () => {
    const page = await reader()
    await page.goto('/figures/annual-2024/answered~P2-01?locale=fr')
    const row = page.getByRole('row').nth(1)
    expect(await row.getByRole('cell').first().innerText()).toMatch(/^[1-4]: \p{Lu}\p{L}+/u)
    expect(await row.getByRole('link').innerText()).toMatch(/victimes/)
  })

  it('says so when there is no such indicator', async () => {
    const page = await reader()
    const reply = await page.goto('/data/P9-99')
    expect(reply?.status()).toBe(404)
    await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor()
  })
})

describe('an address that does not exist', () => {
  it('is a page that says so in the reader’s language, with ways on, and is answered as missing', async () => {
    const page = await stage.visitor({ javaScript: false, locale: 'ar' })
    for (const address of ['/nowhere', '/data/x/y', '/about.html']) {
      const answer = await page.request.get(address, { headers: { 'accept-language': 'ar', accept: 'text/html' } })
      expect([answer.status(), answer.headers()['content-type']], address).toEqual([404, 'text/html; charset=utf-8'])
    }
    await page.goto('/nowhere', { waitUntil: 'commit' })
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('الصفحة غير موجودة')
    expect(await page.title()).toContain('الصفحة غير موجودة')
    expect(await page.getByRole('search').count()).toBe(1)
    await page.getByRole('main').getByRole('link', { name: 'المؤشرات' }).click()
    expect(new URL(page.url()).pathname).toBe('/data')
  })

  it('is the application’s own page where the application stands', async () => {
    const page = await stage.visitor()
    const answer = await page.goto('/work/nowhere')
    expect(answer?.status()).toBe(200)
    await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor()
  })
})

describe('somebody signed in who reads the public pages', () => {
  it('is told when signing out has failed, and is out when it has not', async () => {
    const page = await stage.enter('analyst')
    await page.goto('/about#counts')
    const out = page.getByRole('button', { name: 'Sign out' })
    await page.route('**/api/v1/session', (route) =>
      route.request().method() === 'DELETE' ? route.abort('internetdisconnected') : route.continue(),
    )
    await out.click()
    await page.getByRole('status').filter({ hasText: 'You are still signed in' }).waitFor()
    await page.unroute('**/api/v1/session')
    await out.click()
    await out.waitFor({ state: 'hidden' })
    expect(new URL(page.url()).pathname).toBe('/about')
  })
})
