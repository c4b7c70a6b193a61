import { expect, inject, test } from 'vitest'
import { migrate } from '#server/platform/database/migrate.ts'
import { openDatabase } from '#server/platform/database/open-database.ts'
import { isPostgresql } from '#tests/support/database.ts'
import { createDatabase, dropDatabase } from '#tests/support/databases.ts'
import { migrateUntil } from '#tests/support/migrate-until.ts'
import { asSql } from '#tests/support/raw-sql.ts'

const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`
const [cycle, salma, elena] = [id(1), id(2), id(3)]

const insertCycle = `insert into cycle (cycle_id, key, titles, kind, version_id, reference_year, opens_on, due_on, status,
    provenance, created_at)
  values ('${cycle}', 'annual-2026', '{"en":"2026"}', 'annual', 'v', 2026, '2026-01-01', '2026-06-30', 'open', 'real', now())`
const asks = (state: string, person: string): string =>
  `insert into small_number_request (cycle_id, state_id, note, person_id, at)
    values ('${cycle}', '${state}', 'Letter', '${person}', now())`

test('a request about small counts that stands is the State’s own where its team recorded it, as it was taken to be before', async () => {
  const server = isPostgresql ? inject('postgresql') : undefined
  const url = server && (await createDatabase(server, 'before_sides', 'template1'))
  const database = await openDatabase({ url, poolSize: 2 })
  await migrateUntil(database, '0043')
  await asSql(
    database,
    {},
    insertCycle,
    ...[salma, elena].map(
      (one) => `insert into person (id, name, email, locale) values ('${one}', 'N', '${one}@example.org', 'en')`,
    ),
    `insert into membership (id, person_id, role, state_id) values ('${id(4)}', '${salma}', 'focal-point', 'MAR')`,
    asks('MAR', salma),
    asks('JPN', elena),
    // Of another State's team: recorded on behalf of France all the same.
    asks('FRA', salma),
  )
  expect(await migrate(database)).toContain('0043-request-side')
  const sides = 'select state_id as state, by_state as own from small_number_request order by 1'
  expect(await asSql(database, { role: 'app_secretariat' }, sides)).toEqual([
    { state: 'FRA', own: false },
    { state: 'JPN', own: false },
    { state: 'MAR', own: true },
  ])
  await expect(asSql(database, { role: 'app_secretariat' }, asks('KEN', elena))).rejects.toThrow('by_state')
  await database.close()
  if (server) await dropDatabase(server, 'before_sides')
}, 60_000)
