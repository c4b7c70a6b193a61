import { expect, test } from 'vitest'
import { migrate } from '#server/platform/database/migrate.ts'
import { insertCycle, openBefore } from '#tests/support/open-before.ts'
import { asSql } from '#tests/support/raw-sql.ts'

const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`
const [cycle, salma, reply] = [id(1), id(2), id(3)]
const times = ['2026-11-01T08:00:00.000Z', '2026-11-03T09:00:00.000Z'] as const

/** A decision of Morocco's with the event that carries it, as both were written before. */
function decision(seq: number, at: string): readonly string[] {
  return [
    `insert into answer_event (state_id, reply_id, seq, kind, actor_id, at, prev_hash, hash)
      values ('MAR', '${reply}', ${seq}, 'release', '${salma}', '${at}', '', '')`,
    `insert into release_level (state_id, reply_id, seq, section_id, level) values ('MAR', '${reply}', ${seq}, 's', 'R3')`,
  ]
}

test('a decision of before on who sees what has the time of its event, is still never changed, and stays behind both walls', async () => {
  const { database, close } = await openBefore('0046')
  await asSql(
    database,
    {},
    insertCycle(cycle),
    `insert into cycle_state (cycle_id, state_id) values ('${cycle}', 'MAR')`,
    `insert into reply (state_id, reply_id, cycle_id, version_id, created_at) values ('MAR', '${reply}', '${cycle}', 'v', now())`,
    ...times.flatMap((at, place) => decision(place + 1, at)),
  )
  expect(await migrate(database)).toContain('0046-time-of-levels')
  const read = 'select decided_at as at from release_level order by seq'
  const seen = await asSql<{ at: Date }>(database, { role: 'app_rw', state: 'MAR' }, read)
  expect(seen.map(({ at }) => at.toISOString())).toEqual(times)
  expect(await asSql(database, { role: 'app_rw', state: 'JPN' }, read)).toEqual([])
  // Nothing has been submitted: the secretariat sees no decision.
  expect(await asSql(database, { role: 'app_secretariat' }, read)).toEqual([])
  for (const role of ['app_owner', 'app_rw'])
    await expect(
      asSql(database, { role, state: 'MAR' }, 'update release_level set decided_at = now()'),
    ).rejects.toThrow(/permission denied|never changed or deleted/)
  // The log, opened for the migration, is closed to its owner as before.
  expect(await asSql(database, { role: 'app_owner' }, 'select seq from answer_event')).toEqual([])
  await close()
}, 60_000)
