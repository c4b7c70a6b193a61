import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrations } from '#migrations/index.ts'
import { migrate, pendingMigrations } from '#server/platform/database/migrate.ts'
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts'

let opened: TestDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.close())

test('a migrated database has nothing to do, however often it is asked', async () => {
  expect(await pendingMigrations(opened.database)).toEqual([])
  expect(await migrate(opened.database)).toEqual([])
})

test('migrations are named and listed in their order', () => {
  const names = migrations.map(({ name }) => name)
  expect(names).toEqual(names.toSorted())
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^\d{4}-[a-z-]+$/)
})
