import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { openDatabase, type Database } from '#server/platform/database/open-database.ts'
import { createDatabase, dropDatabase } from './databases.ts'

export interface TestDatabase {
  readonly database: Database
  /** Address of this database; only on PostgreSQL. A second instance may open it. */
  readonly url?: string
  close(): Promise<void>
}

export const isPostgresql = process.env['TEST_DB'] === 'postgres'

/** A migrated, empty database of one's own, on the engine of this run. */
export async function openTestDatabase(): Promise<TestDatabase> {
  if (!isPostgresql) {
    const database = await openDatabase({ poolSize: 1, startFrom: inject('snapshot') })
    return { database, close: () => database.close() }
  }
  const server = inject('postgresql')
  const name = `test_${randomBytes(6).toString('hex')}`
  const url = await createDatabase(server, name, 'pillar_template')
  const database = await openDatabase({ url, poolSize: 5 })
  const close = async (): Promise<void> => {
    await database.close()
    await dropDatabase(server, name)
  }
  return { database, url, close }
}
