import { expect, test } from 'vitest'
import { migrate } from '#server/platform/database/migrate.ts'
import { insertCycle, openBefore } from '#tests/support/open-before.ts'
import { asSql } from '#tests/support/raw-sql.ts'

const id = '00000000-0000-4000-8000-000000000001'

const observed = (state: string, revision: number, value: number, edition = 'running'): string =>
  `insert into observation (state_id, cycle_id, edition, indicator, status, value, level, flags, footnotes, questions,
      submission_id, revision)
    values ('${state}', '${id}', '${edition}', 'P2-04', 'value', ${value}, 'R3', '{}', '[]', '{}', '${id}', ${revision})`
/** Left out when the first revision was looked at. */
const leftOut = (state: string): string =>
  `insert into observation_review (cycle_id, indicator, state_id, verdict, reason, language, revision, person_id, at)
    values ('${id}', 'P2-04', '${state}', 'excluded', 'A factor of ten', 'en', 1, '${id}', now())`

test('what was left out before verdicts lapsed stays so where the value of then is the value of now, and nowhere else', async () => {
  const { database, close } = await openBefore('0049')
  await asSql(
    database,
    {},
    insertCycle(id),
    ...['JPN', 'FRA', 'KEN', 'MAR'].map(leftOut),
    // Nothing was corrected in Japan, though the frozen value was computed by an earlier formula.
    observed('JPN', 1, 0.1),
    observed('JPN', 1, 0.2, '2026.1'),
    observed('FRA', 2, 13),
    observed('FRA', 1, 130, '2026.1'),
    // Something else was corrected in Kenya.
    observed('KEN', 2, 14),
    observed('KEN', 1, 14, '2026.1'),
    // What Morocco had submitted was never released, and cannot be read any more.
    observed('MAR', 2, 15),
  )
  expect(await migrate(database)).toContain('0049-lapsing-verdicts')
  const verdicts = 'select state_id as state, value, holds from observation_review order by 1'
  expect(await asSql(database, { role: 'app_secretariat' }, verdicts)).toEqual([
    { state: 'FRA', value: 130, holds: false },
    { state: 'JPN', value: 0.1, holds: true },
    { state: 'KEN', value: 14, holds: true },
    { state: 'MAR', value: null, holds: false },
  ])
  const asked = `select payload from outbox where topic = 'results.aggregate'`
  expect(await asSql(database, { role: 'app_accounts' }, asked)).toEqual([{ payload: { cycleId: id } }])
  await close()
}, 60_000)
