import { expect, test } from 'vitest'
import { openTestDatabase } from '#tests/support/database.ts'
import { asSql } from '#tests/support/raw-sql.ts'

interface Planned {
  readonly 'QUERY PLAN': string
}

const cycle = `'01a20460-d029-7faa-bee5-a99f8153c80a'`
const others = `'running', 'all', gen_random_uuid(), 1`

/** What every State says to forty questions, without telling the planner: the moment at which it guesses. */
const cycleOfAll = {
  observation: `insert into observation (edition, audience, submission_id, revision, state_id, cycle_id, indicator, status, level, flags,
    footnotes, questions) select ${others}, state_id, ${cycle}, n, 'blank', 'R3', '{}', '[]', '{}' from state, generate_series(1, 40) n`,
  submitted_answer: `insert into submitted_answer (edition, audience, submission_id, revision, state_id, cycle_id, question_id, submitted_at,
    section_id, position, answer, level) select ${others}, state_id, ${cycle}, n, now(), 's', n, '{}', 'R3' from state, generate_series(1, 40) n`,
}

test('what one State said in a cycle is found by the State, also before anything is known of how much there is', async () => {
  const opened = await openTestDatabase()
  for (const [table, fill] of Object.entries(cycleOfAll)) {
    await asSql(opened.database, {}, `set local session_replication_role = replica`, fill)
    const plan = await asSql<Planned>(
      opened.database,
      { role: 'app_rw', state: 'MAR' },
      `explain select from ${table} where state_id = 'MAR' and cycle_id = ${cycle} and edition = 'running'`,
    )
    const lines = plan.map((line) => line['QUERY PLAN']).join('\n')
    expect(lines).toMatch(/Index Cond: .*state_id/)
  }
  await opened.close()
})
