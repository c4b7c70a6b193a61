import { expect, test } from 'vitest'
import { keptPages, publicPages } from './addresses.ts'
import { askedOf, withKnown } from './page-request.ts'

const path = '/data/T-02'
const requested = (search: string) => ({
  url: `${path}?${search}`,
  query: Object.fromEntries(new URLSearchParams(search)),
  params: { indicator: 'T-02' },
  headers: {},
})

test('members that a page does not read make no other page, nor does their order', () => {
  const known = ['cycle', 'view']
  const all = Array.from({ length: 250 }, (_, n) => withKnown(requested(`x=${n}&view=map&cycle=a-1`), known).url)
  expect(new Set(all)).toEqual(new Set([`${path}?cycle=a-1&view=map`]))
  expect(withKnown(requested('cycle=a-1&view=map&locale=ar'), known)).toMatchObject({
    url: `${path}?locale=ar&cycle=a-1&view=map`,
    params: { indicator: 'T-02' },
  })
  expect(withKnown(requested('x=1'), known).url).toBe(path)
})

test.each([...keptPages])('%s is told every member that it reads', async (address, known) => {
  const read = new Set<string>()
  const query = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => {
        read.add(String(name))
        return undefined
      },
    },
  )
  const asked = { ...askedOf(requested('')), query }
  // Nothing is there to be read; what matters is what was asked for before that shows.
  await publicPages[address]?.({} as never, asked).catch(() => undefined)
  expect([...read].filter((name) => !known.includes(name))).toEqual([])
})
