import { expect, inject, test } from 'vitest'
import { migrations } from '#migrations/index.ts'
import { migrate, pendingMigrations } from '#server/platform/database/migrate.ts'
import { openDatabase } from '#server/platform/database/open-database.ts'
import { createDatabase, dropDatabase } from '#tests/support/databases.ts'

test('two instances that migrate a new database at once do each step once', async () => {
  const server = inject('postgresql')
  const url = await createDatabase(server, 'migrated_twice', 'template1')
  const both = await Promise.all([openDatabase({ url, poolSize: 2 }), openDatabase({ url, poolSize: 2 })])
  const done = await Promise.all(both.map(migrate))
  expect(done.flat().toSorted()).toEqual(migrations.map(({ name }) => name))
  expect(await pendingMigrations(both[0])).toEqual([])
  for (const database of both) await database.close()
  await dropDatabase(server, 'migrated_twice')
})
