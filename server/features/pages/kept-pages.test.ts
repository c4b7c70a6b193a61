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
