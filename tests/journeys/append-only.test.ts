import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyReplies } from '#server/features/replies/index.ts'
import { asSql } from '#tests/support/raw-sql.ts'
import { atWork, opensCycle } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  await opensCycle(server, 'annual-2026')
  const salma = await atWork(server, 'morocco-focal-point', 'annual-2026')
  await salma.types('strategyText', { value: { text: 'before' } })
  await salma.types('strategyText', { value: { text: 'beside' } })
  const [branch] = (await salma.sees()).branches
  await salma.types('strategyText', { value: { text: 'after' } }, 1, { closes: [branch?.id ?? ''] })
  await salma.submits()
})
afterAll(() => server.close())

const found = async (): Promise<readonly string[]> =>
  (await verifyReplies(server.database)).discrepancies.map(({ what }) => what)

describe.each(['answer_event', 'answer_value', 'submission', 'release_level', 'cycle_group_member'])(
  '%s only grows',
  (table) => {
    test.each(['app_rw', 'app_secretariat', 'app_public', 'app_owner', 'administrator'])('for %s', async (role) => {
      const tenant = role === 'administrator' ? {} : { role, state: 'MAR' }
      for (const statement of [
        `update ${table} set state_id = state_id`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        await expect(asSql(server.database, tenant, statement)).rejects.toThrow(
          /permission denied|never changed or deleted/,
        )
    })
  },
)

test('no role of the program can lift the wall', async () => {
  for (const role of ['app_rw', 'app_secretariat', 'app_public', 'app_accounts']) {
    for (const statement of [
      'alter table answer_event disable trigger all',
      'drop trigger answer_event_is_append_only on answer_event',
      'alter table answer_event disable row level security',
      "set session_replication_role = 'replica'",
      'drop table submission cascade',
    ])
      await expect(asSql(server.database, { role, state: 'MAR' }, statement)).rejects.toThrow(
        /permission denied|must be owner/,
      )
  }
})

test('an untouched log verifies: every chain, every projection, every submission', async () => {
  const { discrepancies, ...counts } = await verifyReplies(server.database)
  expect([discrepancies, counts]).toEqual([[], { replies: 2, events: 4, submissions: 1 }])
})

/** What an administrator could do who first lifts the walls; each is undone by a rollback. */
const tamperings: readonly [string, readonly string[], string][] = [
  [
    'an answer is rewritten',
    ['update answer_value set bytes = \'{"value":{"text":"forged"}}\' where seq = 1'],
    'value.changed',
  ],
  ['a value is taken away', ['delete from answer_value where seq = 1'], 'value.missing'],
  ['the author is changed', ['update answer_event set actor_id = gen_random_uuid() where seq = 1'], 'chain.broken'],
  ['the time is changed', ["update answer_event set at = at - interval '1 day' where seq = 2"], 'chain.broken'],
  ['an event is taken out', ['delete from answer_event where seq = 2'], 'chain.gap'],
  [
    'two events change places',
    [
      'update answer_event set seq = 99 where seq = 1',
      'update answer_event set seq = 1 where seq = 2',
      'update answer_event set seq = 2 where seq = 99',
    ],
    'chain.broken',
  ],
  ['the tail is cut off', ['delete from answer_event where seq = 4'], 'reply.tipDiffers'],
  ['a head is moved back', ['update answer_head set rev = 1, seq = 1'], 'heads.differ'],
  ['a branch is hidden', ['delete from branch'], 'branches.differ'],
  [
    'official bytes and their hash are replaced',
    ["update submission set bytes = '{}', sha256 = encode(sha256('{}'), 'hex')"],
    'submission.notInLog',
  ],
  [
    'the link to an earlier submission is forged',
    ["update submission set previous_sha256 = repeat('0', 64)"],
    'submission.chainBroken',
  ],
]

test.each(tamperings)('a tampering by an administrator is found: %s', async (_, statements, what) => {
  const triggers = (way: string) =>
    ['answer_event', 'answer_value', 'submission'].map((table) => `alter table ${table} ${way} trigger user`)
  const constraints = `do $$ declare c record; begin
    for c in select conrelid::regclass as t, conname from pg_constraint where contype = 'f' and confrelid in ('answer_event'::regclass, 'reply'::regclass)
    loop execute format('alter table %s drop constraint %I', c.t, c.conname); end loop; end $$`
  const tables = ['answer_event', 'answer_value', 'answer_head', 'branch', 'submission']
  const keep = tables.map((table) => `create table kept_${table} as table ${table}`)
  const restore = tables.flatMap((table) => [
    `delete from ${table}`,
    `insert into ${table} table kept_${table}`,
    `drop table kept_${table}`,
  ])
  await asSql(server.database, {}, constraints, ...triggers('disable'), ...keep, ...statements)
  try {
    expect(await found()).toContain(what)
  } finally {
    await asSql(server.database, {}, ...restore, ...triggers('enable'))
  }
  expect(await found()).toEqual([])
})
