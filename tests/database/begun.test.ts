import { afterAll, beforeAll, expect, test } from 'vitest'
import { isBegun } from '#server/features/replies/index.ts'
import { withSnapshot } from '#server/platform/database/transaction.ts'
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts'

let opened: TestDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.close())

test('whether a reply is begun is read without holding it: also where nothing may be written', async () => {
  const morocco = { role: 'app_rw', state: 'MAR', personId: null } as const
  expect(await withSnapshot(opened.database, morocco, (tx) => isBegun(tx, 'annual-2026', 'MAR'))).toBe(false)
})
