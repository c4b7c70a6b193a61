import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answers, Cell } from '#shared/answer/answer.ts'
import { opensCycle } from '#tests/support/reporting.ts'
import { allAt, reports, startWithPages } from '#tests/support/results.ts'
import type { TestServer } from '#tests/support/server.ts'

const cycle = 'annual-2026'

let server: TestServer
beforeAll(async () => {
  server = await startWithPages()
  await opensCycle(server, cycle, ['MAR', 'JPN', 'FRA'])
  const cells: Record<string, Cell> = {
    'female:sentenced': { value: '10', flags: ['estimated'], note: 'Women of two prisons are counted together.' },
    'female:unsentenced': { value: '20' },
    'male:sentenced': { value: '90' },
    'male:unsentenced': { value: '80', note: 'Counted on 1 July.' },
  }
  const answers: Answers = {
    held: { value: { cells }, language: 'en' },
    capacity: {
      value: { number: '80' },
      flags: ['provisional'],
      explanations: { occupancyHigh: 'Two prisons were closed.' },
      references: [{ title: 'Loi 43-20' }],
      language: 'en',
    },
  }
  const at = '2026-11-05T08:00:00.000Z'
  await reports(server, { cycle, state: 'MAR', answers, levels: allAt('R3'), at })
  await reports(server, { cycle, state: 'JPN', answers, levels: allAt('R1'), at })
  await server.mails()
})
afterAll(() => server.close())

const read = async (url: string): Promise<string> => (await server.anonymous().send({ url })).text

test('what a State explains, and what it notes at a cell, stands beside the figure wherever it is shown', async () => {
  for (const view of ['distribution', 'table']) {
    const page = await read(`/data/T-02?cycle=${cycle}&view=${view}`)
    const row = /Morocco<\/th>.*?<\/tr>/s.exec(page)?.[0] ?? ''
    expect(row, view).toContain('Two prisons were closed.')
    expect(row, view).toContain('Women of two prisons are counted together.')
    expect(row, view).toContain('Counted on 1 July.')
    expect(/Japan<\/th>.*?<\/tr>/s.exec(page)?.[0], view).not.toContain('Counted on 1 July.')
  }
  const women = await read(`/data/T-02?cycle=${cycle}&view=table&by=sex&code=female`)
  expect(women).toContain('Women of two prisons are counted together.')
  expect(women).not.toContain('Counted on 1 July.')
})

test('a public reply has the reference of its receipt, and its hour says in which zone', async () => {
  for (const [locale, at] of [
    ['en', 'on 5 November 2026 at 08:00 UTC'],
    ['fr', 'le 5 novembre 2026 à 08:00 UTC'],
    ['ar', '5 نوفمبر 2026 في 08:00 UTC'],
  ] as const) {
    const page = await read(`/replies/${cycle}/MAR?locale=${locale}`)
    expect(page, locale).toContain('ANNUAL-2026-MAR-1')
    expect(page, locale).toContain(at)
  }
})

test('a footnote in another direction keeps its number in the list', async () => {
  const page = await read(`/replies/${cycle}/MAR?locale=ar`)
  expect(page).toContain('<li><bdi>Counted on 1 July.</bdi></li>')
  expect(page).toMatch(/<li><bdi[^>]*>Loi 43-20<\/bdi>/)
})
