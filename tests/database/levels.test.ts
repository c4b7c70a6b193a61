import { expect, test } from 'vitest'
import { migrate } from '#server/platform/database/migrate.ts'
import { insertCycle, openBefore } from '#tests/support/open-before.ts'
import { asSql } from '#tests/support/raw-sql.ts'

const cycle = '00000000-0000-4000-8000-000000000001'
const submission = '00000000-0000-4000-8000-000000000002'
const tables = ['observation', 'submitted_answer', 'silence', 'narrative']

/** An answer of Morocco's and all that is made of it, as they were written with the earlier or the present column. */
function answerAt(level: string, edition: string, column: 'release' | 'level'): readonly string[] {
  const values = `'MAR', '${cycle}', '${edition}', '${level}', '${submission}'`
  const place = `state_id, cycle_id, edition, ${column}, submission_id`
  return [
    `insert into observation (${place}, indicator, status, value, flags, footnotes, questions, revision)
      values (${values}, 'of ${level}', 'value', 1, '{}', '[]', '{}', 1)`,
    `insert into silence (${place}, blank, not_asked) values (${values}, '{blank at ${level}}', '{}')`,
    `insert into narrative (${place}, question_id, place, position, kind, headings, way, body, codes, words)
      values (${values}, 'of ${level}', '', 1, 'text', '{}', 'simple', 'words', '{}', 'words')`,
    `insert into submitted_answer (${place}, revision, submitted_at, section_id, question_id, position, answer)
      values (${values}, 1, now(), 's', 'of ${level}', 1, '{}')`,
  ]
}

test('how far answers are opened is a level from now on: of rows that stand, of what reads them, and of what copies them', async () => {
  const { database, close } = await openBefore('0042')
  const levels = async (role: string, table: string, edition: string) =>
    (
      await asSql<{ level: string }>(
        database,
        { role, state: 'MAR' },
        `select level from ${table} where edition = '${edition}' order by 1`,
      )
    ).map(({ level }) => level)

  await asSql(
    database,
    {},
    insertCycle(cycle),
    ...['R1', 'R2', 'R3'].flatMap((level) => answerAt(level, 'running', 'release')),
  )
  await asSql(database, {}, ...answerAt('R3', '2026.1', 'release'))
  await asSql(
    database,
    {},
    `insert into results_stamp (cycle_id, edition, computed_at, published_at) values ('${cycle}', '2026.1', now(), now())`,
  )
  const key = `'MAR', '${submission}', 'submitReply ${submission}', 'key', 'sha', 201`
  const receipt = { reference: 'ANNUAL-2026-MAR-1', levels: { R1: 1, R2: 0, R3: 0 } }
  await asSql(
    database,
    {},
    `insert into idempotency (state_id, person_id, route, key, body_sha256, status, response, at)
      values (${key}, '${JSON.stringify({ ...receipt, release: { capacity: 'R1' } })}', now())`,
  )
  expect(await migrate(database)).toContain('0042-levels')
  const [kept] = await asSql<{ response: string }>(
    database,
    { role: 'app_rw', state: 'MAR' },
    'select response from idempotency',
  )
  expect(JSON.parse(kept?.response ?? '')).toEqual({ ...receipt, answerLevels: { capacity: 'R1' } })

  expect(
    await asSql(database, {}, `select table_name from information_schema.columns where column_name = 'release'`),
  ).toEqual([])
  for (const table of tables) {
    expect(await levels('app_secretariat', table, 'running'), table).toEqual(['R1', 'R2', 'R3'])
    expect(await levels('app_rw', table, 'running'), table).toEqual(['R1', 'R2', 'R3'])
    const read = table === 'narrative' ? 'narrative_published' : table
    expect(await levels('app_public', read, 'running'), table).toEqual(['R3'])
    expect(await levels('app_public', read, '2026.1'), table).toEqual(['R3'])
    await expect(asSql(database, {}, `update ${table} set level = 'R4' where edition = 'running'`)).rejects.toThrow(
      /level_is_known|no partition/,
    )
  }

  // What is copied into a release takes its silence and its texts along, as before, and nothing but what is public.
  const answers = `select state_id, cycle_id, '2026.2', level, submission_id, revision, submitted_at, section_id, question_id,
    position, answer from submitted_answer where edition = 'running'`
  const copy = `insert into submitted_answer (state_id, cycle_id, edition, level, submission_id, revision, submitted_at,
    section_id, question_id, position, answer) ${answers}`
  const secretariat = { role: 'app_secretariat' }
  await expect(asSql(database, secretariat, `${copy} and level = 'R2'`)).rejects.toThrow(/row-level security/)
  await asSql(database, secretariat, `${copy} and level = 'R3'`)
  for (const table of ['submitted_answer', 'silence', 'narrative'])
    expect(await levels('app_secretariat', table, '2026.2'), table).toEqual(['R3'])
  await close()
}, 60_000)
