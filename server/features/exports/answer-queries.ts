import { sql } from 'kysely'
import type { Tx } from '#server/platform/database/transaction.ts'
import { asFarAsSeen } from '../indicators/index.ts'
import type { AnswerItem } from './answer-row.ts'

interface Place {
  readonly cycleId: string
  readonly cycle: string
  readonly edition: string
}

/** States with answers that the role may read, by code. */
export async function readAnswerStates(tx: Tx, { cycleId, edition }: Place): Promise<readonly string[]> {
  const { rows } = await sql<{ state: string }>`select distinct state_id collate "C" as state from submitted_answer a
    where cycle_id = ${cycleId} and edition = ${edition} and ${asFarAsSeen('a')} order by 1`.execute(tx)
  return rows.map(({ state }) => state)
}

/** How many rows an export of a cycle has to go through. */
export async function countExportRows(tx: Tx, { cycleId, edition }: Place, contents: string): Promise<number> {
  const table = sql.table(contents === 'answers' ? 'submitted_answer' : 'observation')
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${table} a
    where cycle_id = ${cycleId} and edition = ${edition} and ${asFarAsSeen('a')}`.execute(tx)
  return rows[0]?.n ?? 0
}

/** The answers of some States, by State and in the order of the questionnaire. */
export async function readAnswers(
  tx: Tx,
  { cycleId, cycle, edition }: Place,
  states: readonly string[],
): Promise<readonly AnswerItem[]> {
  const { rows } = await sql<Omit<AnswerItem, 'cycle'>>`select state_id as state, section_id as section,
      question_id as question, revision, level, answer
    from submitted_answer a where cycle_id = ${cycleId} and edition = ${edition} and ${asFarAsSeen('a')} and state_id = any(${states}::text[])
    order by state_id collate "C", position, question_id collate "C"`.execute(tx)
  return rows.map((row) => ({ ...row, cycle }))
}

/** States with observations that the role may read, by code. */
export async function readObservedStates(tx: Tx, { cycleId, edition }: Place): Promise<readonly string[]> {
  const { rows } = await sql<{ state: string }>`select distinct state_id collate "C" as state from observation o
    where cycle_id = ${cycleId} and edition = ${edition} and ${asFarAsSeen('o')} order by 1`.execute(tx)
  return rows.map(({ state }) => state)
}
