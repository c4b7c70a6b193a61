import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import ar from '#client/pages/words/figures.ar.json' with { type: 'json' }
import en from '#client/pages/words/figures.en.json' with { type: 'json' }
import fr from '#client/pages/words/figures.fr.json' with { type: 'json' }
import { openStage } from './support/stage.ts'

const stage = openStage()

const reader = (locale = 'en'): Promise<Page> => stage.visitor({ javaScript: false, locale })
const main = async (page: Page): Promise<string> => page.getByRole('main').innerText()

describe('the order of figures', () => {
  it('is offered where they are declared comparable: lowest first, no places, those without a figure beside it', async () => {
    const page = await reader()
    await page.goto('/data/P2-05?cycle=annual-2024')
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'By value' }).click()
    const table = page.getByRole('table', { name: 'States by their figures' })
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['State', 'Value', 'Flags and notes'])
    const rows = table.locator('tbody tr')
    const figures = (await rows.locator('td:nth-of-type(1)').allInnerTexts()).map(Number)
    expect(figures.length).toBeGreaterThan(20)
    expect(figures).toEqual(figures.toSorted((a, b) => a - b))
    expect(await rows.first().getByRole('rowheader').innerText()).not.toMatch(/\d/)
    await page.getByText('beside this order, not at its end').click()
    const listed = await page.locator('main details', { hasText: 'beside this order' }).getByRole('listitem').count()
    expect(figures.length + listed).toBe(193)
    expect(await main(page)).toContain('This is an order to read by, and no ranking')
  })

  it('is not offered elsewhere, and the page says why, at its address too', async () => {
    const page = await reader()
    await page.goto('/data/P2-06')
    const views = page.getByRole('navigation', { name: 'Views' })
    expect(await views.getByRole('link', { name: 'By value' }).count()).toBe(0)
    expect(await main(page)).toContain('An order by value is not offered, because definitions and recording differ')
    await page.goto('/data/P2-06?view=ordered')
    expect(await page.getByRole('table', { name: 'States by their figures' }).count()).toBe(0)
    expect(await main(page)).toContain('An order by value is not offered')
  })

  it('contradicts nothing that the site says of ranks', async () => {
    const page = await reader()
    await page.goto('/data/P2-05?view=ordered')
    expect(await page.getByRole('contentinfo').innerText()).toContain('No State is given a rank')
    await page.goto('/about')
    expect(await main(page)).toContain('only where an indicator is declared comparable can a reader ask for the order')
  })
})

describe('what stands behind a figure', () => {
  it('adds up: those that answered and the others are the public replies', async () => {
    const page = await reader()
    await page.goto('/data/P2-05?cycle=annual-2024')
    const text = await main(page)
    const [, answered, replies] = /(\d+) States answered publicly, of (\d+) with a public reply/.exec(text) ?? []
    const others = /The other (\d+): ([^.]*)\./.exec(text)
    const parts = [...(others?.[2] ?? '').matchAll(/\d+|\bone\b/g)].map(([n]) => (n === 'one' ? 1 : Number(n)))
    expect(Number(answered) + Number(others?.[1])).toBe(Number(replies))
    expect(parts.reduce((sum, n) => sum + n, 0)).toBe(Number(others?.[1]))
    await page.getByRole('link', { name: 'Which number is which' }).click()
    expect(new URL(page.url()).hash).toBe('#counts')
  })

  it.each([
    ['en', en],
    ['fr', fr],
    ['ar', ar],
  ])(
    'says in %s whether it is provisional or of a release, on the page, in a frame and in the picture',
    async (locale, words) => {
      // prettier-ignore
      const page = await reader(locale)
      const running = words['edition.provisional']
      const released = words['edition.release'].replace('{name}', '2024.1')
      for (const address of ['/data/P2-06', '/embed/data/P2-06', '/data/P2-06/figure.svg']) {
        const of = async (cycle: string): Promise<string> =>
          (await page.request.get(`${address}?cycle=${cycle}&locale=${locale}`)).text()
        const [open, frozen] = [await of('annual-2026'), await of('annual-2024')]
        const said = [
          open.includes(running),
          open.includes(released),
          frozen.includes(released),
          frozen.includes(running),
        ]
        expect(said, address).toEqual([true, false, true, false])
      }
    },
  )
})

describe('the permalink', () => {
  it('names the release, so that a later one does not change what it shows; what is provisional has none', async () => {
    const page = await reader()
    const permalink = page.getByRole('link', { name: 'Link to exactly what is shown' })
    await page.goto('/data/P2-05?cycle=annual-2024')
    expect(await permalink.getAttribute('href')).toContain('edition=2024.1')
    await page.goto('/data/P2-05?cycle=annual-2026')
    expect(await permalink.getAttribute('href')).not.toContain('edition=')
  })
})

describe('a picture', () => {
  it('is kept under a telling name, not opened', async () => {
    const page = await stage.visitor()
    await page.goto('/data/P2-05?view=ordered&cycle=annual-2024')
    const [kept] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Picture of this view (PNG)' }).click(),
    ])
    expect(kept.suggestedFilename()).toBe('P2-05-annual-2024-2024.1-ordered-en.png')
  })
})
