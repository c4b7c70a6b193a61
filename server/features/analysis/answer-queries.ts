import { sql } from 'kysely'
import type { Answer } from '#shared/answer/answer.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { asFarAsSeen } from '../indicators/index.ts'
import type { Editions } from './silence-queries.ts'

export interface FoundAnswer {
  readonly state: string
  readonly cycleId: string
  readonly question: string
  readonly answer: Answer
  readonly public: boolean
}

/** Answers to these questions over several cycles, each in its edition, that the role may read. */
export async function readAnswers(
  tx: Tx,
  editions: Editions,
  questions: readonly string[],
): Promise<readonly FoundAnswer[]> {
  if (questions.length === 0) return []
  const { rows } =
    await sql<FoundAnswer>`select a.state_id as state, a.cycle_id as "cycleId", a.question_id as question,
      a.answer, a.level = 'R3' as public
    from submitted_answer a join unnest(${[...editions.keys()]}::uuid[], ${[...editions.values()]}::text[]) as e(cycle_id, edition)
      on a.cycle_id = e.cycle_id and a.edition = e.edition
    where a.question_id = any(${questions}::text[]) and ${asFarAsSeen('a')}`.execute(tx)
  return rows
}

/** Members of all groups of a cycle among the States invited to it, by cycle and group. */
export async function readMembers(
  tx: Tx,
  cycleIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>> {
  const { rows } = await sql<{ cycleId: string; group: string; states: string[] }>`select m.cycle_id as "cycleId",
      m.group_id as "group", array_agg(m.state_id order by m.state_id) as states
    from cycle_group_member m join cycle_state s using (cycle_id, state_id)
    where m.cycle_id = any(${cycleIds}::uuid[]) group by m.cycle_id, m.group_id`.execute(tx)
  return new Map(
    [...Map.groupBy(rows, ({ cycleId }) => cycleId)].map(([cycleId, own]) => [
      cycleId,
      new Map(own.map(({ group, states }) => [group, states])),
    ]),
  )
}

/** Groups of States by their kind, in the order of their ids. */
export async function readGroupKinds(tx: Tx): Promise<readonly { readonly id: string; readonly kind: string }[]> {
  const { rows } = await sql<{
    id: string
    kind: string
  }>`select group_id as id, kind from state_group order by group_id`.execute(tx)
  return rows
}
