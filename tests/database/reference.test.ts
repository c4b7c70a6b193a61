import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts'
import { asSql } from '#tests/support/raw-sql.ts'

let opened: TestDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.close())

const rows = (statement: string, role?: string): Promise<readonly Record<string, unknown>[]> =>
  asSql(opened.database, role === undefined ? {} : { role }, statement)

test('the 193 Member States and two observers are there, each with a name in six languages', async () => {
  expect(await rows('select status, count(*)::int as n from state group by status order by status')).toEqual([
    { status: 'member', n: 193 },
    { status: 'observer', n: 2 },
  ])
  const nameless = `select state_id from state where exists
    (select from unnest(array['ar','zh','en','fr','ru','es']) as l where coalesce(names ->> l, '') = '')`
  expect(await rows(nameless)).toEqual([])
})

test('every Member State stands in one regional group of the United Nations, one region, one sub-region', async () => {
  const wrong = `select state_id, wanted from state s cross join unnest(array['un-group','region','sub-region']) as wanted
    where s.status = 'member' and 1 <> (select count(*) from state_group_member m join state_group g using (group_id)
      where m.state_id = s.state_id and g.kind = wanted)`
  expect(await rows(wrong)).toEqual([])
})

test('the groups have the sizes that are known of them', async () => {
  const sizes = await rows(`select group_id, count(*)::int as n from state_group_member
    where group_id like 'un-%' or group_id in ('ldc', 'lldc', 'sids', 'asean', 'world') group by group_id`)
  expect(Object.fromEntries(sizes.map((row) => [row['group_id'], row['n']]))).toEqual({
    'un-afr': 54,
    'un-apg': 54,
    'un-eeg': 23,
    'un-grulac': 33,
    'un-weog': 29,
    ldc: 44,
    lldc: 32,
    sids: 37,
    asean: 11,
    world: 195,
  })
})

test('everybody may read these facts, and no role of the program may change them', async () => {
  expect(await rows("select state_id from state where state_id = 'MAR'", 'app_public')).toHaveLength(1)
  for (const role of ['app_rw', 'app_secretariat', 'app_public', 'app_accounts'])
    await expect(rows("update state set iso2 = 'XX' where state_id = 'MAR'", role)).rejects.toThrow(/permission denied/)
})
