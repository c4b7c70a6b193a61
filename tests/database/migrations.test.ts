import { afterAll, beforeAll, expect, test } from 'vitest'
import { inject } from 'vitest'
import { migrations } from '#migrations/index.ts'
import { migrate, pendingMigrations } from '#server/platform/database/migrate.ts'
import { openDatabase } from '#server/platform/database/open-database.ts'
import { isPostgresql, openTestDatabase, type TestDatabase } from '#tests/support/database.ts'
import { createDatabase, dropDatabase } from '#tests/support/databases.ts'

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

test.runIf(isPostgresql)('two instances that migrate a new database at once do each step once', async () => {
  const server = inject('postgresql')
  const url = await createDatabase(server, 'migrated_twice', 'template1')
  const both = await Promise.all([openDatabase({ url, poolSize: 2 }), openDatabase({ url, poolSize: 2 })])
  const done = await Promise.all(both.map(migrate))
  expect(done.flat().toSorted()).toEqual(migrations.map(({ name }) => name))
  expect(await pendingMigrations(both[0])).toEqual([])
  for (const database of both) await database.close()
  await dropDatabase(server, 'migrated_twice')
})
