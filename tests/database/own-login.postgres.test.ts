import { describe, expect, inject, test } from 'vitest'
import { demoCast, ensureCast } from '#server/features/accounts/index.ts'
import { migrate } from '#server/platform/database/migrate.ts'
import { openDatabase } from '#server/platform/database/open-database.ts'
import { databaseRoles, withTenant } from '#server/platform/database/transaction.ts'
import { createOwnedDatabase, dropOwnedDatabase, grantRoles } from '#tests/support/databases.ts'

/** Migrates an empty database and uses it, as this login. */
async function migrateAndUse(url: string): Promise<number> {
  const database = await openDatabase({ url, poolSize: 2 })
  try {
    await migrate(database)
    await migrate(database)
    const people = await withTenant(database, { role: 'app_accounts', state: null, personId: null }, (tx) =>
      ensureCast(tx, demoCast),
    )
    return people.size
  } finally {
    await database.close()
  }
}

describe('a login without superuser rights', () => {
  test('that may create roles sets everything up by itself', async () => {
    const server = inject('postgresql')
    const url = await createOwnedDatabase(server, 'own_creator', 'createrole')
    expect(await migrateAndUse(url)).toBe(demoCast.length)
    await dropOwnedDatabase(server, 'own_creator')
  })

  test('that may not works with roles granted beforehand, and is told what to grant when they are not', async () => {
    const server = inject('postgresql')
    const url = await createOwnedDatabase(server, 'own_modest', '')
    await expect(migrateAndUse(url)).rejects.toThrow(
      /grant app_owner, app_rw, app_secretariat, app_public, app_accounts to "?own_modest_login"?/,
    )
    await grantRoles(server, ['app_owner', ...databaseRoles], 'own_modest_login')
    expect(await migrateAndUse(url)).toBe(demoCast.length)
    await dropOwnedDatabase(server, 'own_modest')
  })
})
