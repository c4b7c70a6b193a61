import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { checkPublicReader } from '#server/platform/database/check-at-boot.ts'
import { bindPublicReader, handleOf } from '#server/platform/database/handle.ts'
import { openDatabase } from '#server/platform/database/open-database.ts'
import { readAsPublic } from '#server/platform/database/transaction.ts'
import { openTestDatabase } from '#tests/support/database.ts'

test('public figures are read as the public, whatever options the address of the database has', async () => {
  const opened = await openTestDatabase()
  const database = await openDatabase({ url: `${opened.url}?options=-c%20work_mem%3D5MB`, poolSize: 1 })
  const { rows } = await readAsPublic(database, (db) =>
    sql`select current_user as role, current_setting('transaction_read_only') as only, current_setting('work_mem') as memory`.execute(
      db,
    ),
  )
  expect(rows).toEqual([{ role: 'app_public', only: 'on', memory: '5MB' }])
  await checkPublicReader(database)
  await database.close()
  await opened.close()
})

test('a start is refused where connections for public figures can do more', async () => {
  const opened = await openTestDatabase()
  bindPublicReader(opened.database, handleOf(opened.database))
  await expect(checkPublicReader(opened.database)).rejects.toThrow(/not as app_public reading only/)
  await opened.close()
})
