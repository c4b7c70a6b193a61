import { afterAll, beforeAll, expect, test } from 'vitest'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, prison, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startWithPages()
  const states = ['MAR', 'JPN', 'FRA', 'KEN', 'GHA']
  for (const [at, cycle] of ['annual-2025', 'annual-2026'].entries()) {
    await opensCycle(server, cycle, states)
    for (const [place, state] of states.entries())
      await reports(server, { cycle, state, answers: prison(0, 60 + 10 * place + at, 100), levels: allAt('R3') })
  }
  await server.mails()
})
afterAll(() => server.close())

const get = async (url: string) => (await server.anonymous().send({ url })).text
const address = 'view=trend&states=MAR&groups=un-afr'

/** What each point of the lines says, as the arrow keys read it on the page. */
const pointsIn = (drawing: string) => [...drawing.matchAll(/data-point="([^"]*)"/g)].map(([, words]) => words)

test.each(['en', 'ar'])(
  'a picture of a trend (%s) has every line of every chart that the page shows',
  async (locale) => {
    const page = await get(`/data/T-02?${address}&locale=${locale}`)
    const picture = await get(`/data/T-02/figure.svg?${address}&locale=${locale}`)
    expect(pointsIn(picture).length).toBeGreaterThan(8)
    expect(pointsIn(picture)).toEqual(pointsIn(page))
  },
)

test('beside the charts of a picture stand what each shows and the whole name of each line', async () => {
  const picture = await get(`/data/T-02/figure.svg?${address}&locale=en`)
  const names = [...picture.matchAll(/<g [^>]*data-line-name="">.*?<text[^>]*>([^<]*)/g)].map(([, name]) => name)
  const both = ['all States that answered', 'the same 5 States']
  expect(names).toEqual([...both, ...both, 'Morocco', 'African States', ...both])
  for (const part of [
    'Ratio of sums',
    'Median',
    'Sum',
    'In the 5 States that have a figure in every cycle',
    'Source: ',
  ])
    expect(picture.includes(part), part).toBe(true)
})
