import { expect, test } from 'vitest'
import { migrate } from '#server/platform/database/migrate.ts'
import { insertCycle, openBefore } from '#tests/support/open-before.ts'
import { asSql } from '#tests/support/raw-sql.ts'

const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`
const [cycle, salma, elena] = [id(1), id(2), id(3)]

const asks = (state: string, person: string): string =>
  `insert into small_number_request (cycle_id, state_id, note, person_id, at)
    values ('${cycle}', '${state}', 'Letter', '${person}', now())`

test('a request about small counts that stands is the State’s own where its team recorded it, as it was taken to be before', async () => {
  const { database, close } = await openBefore('0043')
  await asSql(
    database,
    {},
    insertCycle(cycle),
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
  await close()
}, 60_000)
