import { expect, test } from 'vitest'
import { keepPages, type Drawn } from './kept-pages.ts'

/** A database that is heard, or not, and tells when the test says so. */
function fakeDatabase() {
  let told = (): void => undefined
  let isHearing = true
  return {
    database: {
      hear: (_channel: string, heard: () => void) => {
        told = heard
        return { isHearing: () => isHearing, stop: async () => undefined }
      },
    },
    tells: () => told(),
    isLost: () => (isHearing = false),
  }
}

function counting() {
  let drawings = 0
  const draw = async (): Promise<Drawn> => ({ status: 200, html: `page ${(drawings += 1)}` })
  return draw
}

test('a page is drawn once until anything changes', async () => {
  const { database, tells } = fakeDatabase()
  const pages = keepPages(database)
  const draw = counting()
  expect((await pages.through('en /', draw)).html).toBe('page 1')
  expect((await pages.through('en /', draw)).html).toBe('page 1')
  expect((await pages.through('ar /', draw)).html).toBe('page 2')
  tells()
  expect((await pages.through('en /', draw)).html).toBe('page 3')
})

test('what was being drawn when something changed is not kept', async () => {
  const { database, tells } = fakeDatabase()
  const pages = keepPages(database)
  await pages.through('en /', async () => {
    tells()
    return { status: 200, html: 'old' }
  })
  expect((await pages.through('en /', counting())).html).toBe('page 1')
})

test('nothing is kept while the database cannot be heard, and never what was not found', async () => {
  const { database, isLost } = fakeDatabase()
  const pages = keepPages(database)
  const missing = async (): Promise<Drawn> => ({ status: 404, html: 'missing' })
  await pages.through('en /data/X', missing)
  expect((await pages.through('en /data/X', counting())).html).toBe('page 1')
  isLost()
  const draw = counting()
  await pages.through('en /', draw)
  expect((await pages.through('en /', draw)).html).toBe('page 2')
})

test('no page is older than a minute, even if no change was heard', async () => {
  let at = 0
  const pages = keepPages(fakeDatabase().database, { now: () => at })
  const draw = counting()
  await pages.through('en /', draw)
  at = 59_999
  expect((await pages.through('en /', draw)).html).toBe('page 1')
  at = 60_000
  expect((await pages.through('en /', draw)).html).toBe('page 2')
})

test('what is kept is bound by its size, and what is read often stays', async () => {
  const pages = keepPages(fakeDatabase().database, { most: 100 })
  const draw = counting()
  const large = async (): Promise<Drawn> => ({ status: 200, html: 'x'.repeat(40) })
  await pages.through('often', draw)
  for (const key of ['a', 'b', 'c', 'd']) {
    await pages.through(key, large)
    expect((await pages.through('often', draw)).html).toBe('page 1')
  }
  expect((await pages.through('a', draw)).html).toBe('page 2')
})
