import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoCast, ensureCast } from '#server/features/accounts/index.ts'
import { migrate } from '#server/platform/database/migrate.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts'
import { openBefore } from '#tests/support/open-before.ts'
import { asSql } from '#tests/support/raw-sql.ts'

const listed = `select o.state_id as state, o.name, count(*)::int as members from organization o
  join membership m using (organization_id) group by 1, 2 order by 1 nulls first, 2`

const people = ['Salma', 'Youssef', 'Nadia', 'Haruka', 'Ingrid', 'Elena'].map((name, at) => ({
  id: `00000000-0000-4000-8000-00000000000${at}`,
  name,
}))
const memberships = [
  ['focal-point', 'MAR', 'Ministry of Justice', '2026-01-01'],
  ['contributor', 'MAR', 'ministry of justice', '2026-01-02'],
  ['contributor', 'MAR', 'Prison administration', '2026-01-03'],
  ['focal-point', 'JPN', 'Ministry of Justice', '2026-01-04'],
  ['analyst', null, 'Research institute', '2026-01-05'],
  ['secretariat-officer', null, null, '2026-01-06'],
] as const

const quoted = (text: string | null | undefined): string => (text == null ? 'null' : `'${text}'`)
const oldRows = memberships.flatMap(([role, state, organization, at], index) => {
  const { id = '', name = '' } = people[index] ?? {}
  return [
    `insert into person (id, email, name, locale) values ('${id}', '${name.toLowerCase()}@x.example', '${name}', 'en')`,
    `insert into membership (id, person_id, role, state_id, organization, created_at)
      values ('${id}', '${id}', '${role}', ${quoted(state)}, ${quoted(organization)}, '${at}')`,
  ]
})

test('texts of memberships become organizations, one for each name in a State; nobody loses theirs', async () => {
  const { database, close } = await openBefore('0021')
  await asSql(database, { role: 'app_accounts' }, ...oldRows)
  expect(await migrate(database)).toContain('0021-organizations')
  expect(await asSql(database, { role: 'app_accounts' }, listed)).toEqual([
    { state: null, name: 'Research institute', members: 1 },
    { state: 'JPN', name: 'Ministry of Justice', members: 1 },
    { state: 'MAR', name: 'Ministry of Justice', members: 2 },
    { state: 'MAR', name: 'Prison administration', members: 1 },
  ])
  expect(await asSql(database, { role: 'app_accounts' }, 'select * from membership')).toHaveLength(memberships.length)
  await close()
}, 60_000)

describe('organizations', () => {
  let opened: TestDatabase
  beforeAll(async () => {
    opened = await openTestDatabase()
    await ensure(demoCast)
  })
  afterAll(() => opened.close())
  const ensure = (cast: typeof demoCast) =>
    withTenant(opened.database, { role: 'app_accounts', state: null, personId: null }, (tx) => ensureCast(tx, cast))
  const see = (role: string, state: string, query: string) => asSql(opened.database, { role, state }, query)

  test('are found again however their name is written, and added once even by two at a time', async () => {
    const colleague = (name: string, organization: string) =>
      ({
        key: name,
        name,
        email: `${name}@x.example`,
        role: 'contributor',
        state: 'MAR',
        organization,
        locale: 'en',
      }) as const
    await Promise.all([ensure([colleague('a', 'Customs')]), ensure([colleague('b', 'CUSTOMS')])])
    await ensure([colleague('c', 'customs'), colleague('d', 'MINISTRY OF JUSTICE')])
    const found = await see('app_accounts', '', listed)
    expect(found).toContainEqual({ state: 'MAR', name: 'Ministry of Justice', members: 2 })
    expect(found.filter(({ name }) => /customs/i.test(String(name)))).toMatchObject([{ members: 3 }])
  })

  test('of another State are not seen by a State’s team; the secretariat sees all', async () => {
    const states = 'select distinct state_id from organization order by 1'
    expect(await see('app_rw', 'MAR', states)).toEqual([{ state_id: 'MAR' }, { state_id: null }])
    expect(await see('app_secretariat', '', states)).toEqual([
      { state_id: 'JPN' },
      { state_id: 'MAR' },
      { state_id: null },
    ])
    await expect(see('app_public', '', states)).rejects.toThrow(/permission denied/)
  })

  test('of one State cannot be given to a member of another', async () => {
    const steal = `update membership set organization_id = (select organization_id from organization where state_id = 'JPN')
      where state_id = 'MAR'`
    await expect(see('app_accounts', '', steal)).rejects.toThrow(/membership_organization_is_of_its_state/)
  })
})
