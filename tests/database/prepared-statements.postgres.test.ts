import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openDatabase, type Database } from '#server/platform/database/open-database.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { atWork, opensCycle } from '#tests/support/reporting.ts'
import { startServer } from '#tests/support/server.ts'

interface Prepared {
  readonly name: string
  readonly statement: string
}

/** With one connection: what that connection has prepared so far. */
const preparedOn = (database: Database) =>
  asSql<Prepared>(database, {}, 'select name, statement from pg_prepared_statements order by name')

/** Works on one connection, prepared statements on or off, and hands back the database it was done on. */
async function onOneConnection(opened: TestDatabase, prepare: boolean, work: (database: Database) => Promise<void>) {
  const database = await openDatabase({ url: opened.url, poolSize: 1, prepare })
  await work(database).finally(() => database.close())
}

const membersOf = (database: Database, state: string) =>
  withTenant(database, { role: 'app_rw', state, personId: null }, async (tx) => {
    const found = await sql<{ n: number }>`select count(*)::int as n from membership where state_id = ${state}`.execute(
      tx,
    )
    return found.rows[0]?.n
  })

describe('statements on PostgreSQL', () => {
  test('a saved answer is written by a statement prepared once, under a name of its own', async () => {
    const opened = await openTestDatabase()
    await onOneConnection(opened, true, async (database) => {
      const server = await startServer({ database: { ...opened, database } })
      await opensCycle(server, 'annual-2026')
      const salma = await atWork(server, 'morocco-focal-point', 'annual-2026')
      await salma.types('capacity', { value: { number: '10' } })
      const first = await preparedOn(database)
      await salma.types('capacity', { value: { number: '11' } }, 1)
      const second = await preparedOn(database)
      const inserts = second.filter(({ statement }) => /insert into answer_event/i.test(statement))
      expect(inserts).toHaveLength(1)
      expect(inserts[0]?.name).toMatch(/^p_[0-9a-f]{32}$/)
      expect(first).toContainEqual(inserts[0])
      await server.close()
    })
    await opened.close()
  })

  test('a prepared statement serves whoever comes next as that one, not as who came first', async () => {
    const opened = await openTestDatabase()
    const server = await startServer({ database: opened })
    await onOneConnection(opened, true, async (database) => {
      const count = (role: 'app_rw' | 'app_accounts', state: string) =>
        withTenant(database, { role, state, personId: null }, async (tx) => {
          const found = await sql<{ n: number }>`select count(*)::int as n from membership where role <> ${'x'}
            and state_id is not null`.execute(tx)
          return found.rows[0]?.n ?? 0
        })
      const everybody = await count('app_accounts', '')
      for (let round = 0; round < 8; round += 1) {
        const [morocco, japan] = [await count('app_rw', 'MAR'), await count('app_rw', 'JPN')]
        expect([morocco, japan, await count('app_accounts', '')]).toEqual([4, 1, everybody])
      }
      expect(everybody).toBe(5)
    })
    await server.close()
    await opened.close()
  })

  test('switched off, a connection whose statements were thrown away in between works on, as behind a pooler', async () => {
    const opened = await openTestDatabase()
    await onOneConnection(opened, false, async (database) => {
      await membersOf(database, 'MAR')
      expect(await preparedOn(database)).toEqual([])
      await asSql(database, {}, 'deallocate all')
      expect(await membersOf(database, 'MAR')).toBe(0)
    })
    await onOneConnection(opened, true, async (database) => {
      await membersOf(database, 'MAR')
      await asSql(database, {}, 'deallocate all')
      await expect(membersOf(database, 'MAR')).rejects.toThrow(/prepared statement .* does not exist/)
    })
    await opened.close()
  })

  test('texts without end do not fill a connection', async () => {
    const opened = await openTestDatabase()
    await onOneConnection(opened, true, async (database) => {
      await withTenant(database, { role: 'app_rw', state: 'MAR', personId: null }, async (tx) => {
        for (let n = 0; n < 600; n += 1) await sql`select ${n}::int as ${sql.ref(`n${n}`)}`.execute(tx)
      })
      expect(await preparedOn(database)).toHaveLength(500)
    })
    await opened.close()
  })
})
