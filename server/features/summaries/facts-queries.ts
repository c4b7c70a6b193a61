import { sql } from 'kysely'
import type { Answer } from '#shared/answer/answer.ts'
import type { CycleFact, ReplyFact, StateAnswer, StateObservation } from '#shared/summary/facts.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Tx } from '#server/platform/database/transaction.ts'

export type StoredCycle = CycleFact & { readonly id: string }

/** Cycles that have been opened, latest first, with their titles in one language. */
export async function readSummaryCycles(tx: Tx, locale: CompleteLocale): Promise<readonly StoredCycle[]> {
  const { rows } =
    await sql<StoredCycle>`select cycle_id as id, key, coalesce(titles ->> ${locale}::text, title) as title, kind, reference_year as "referenceYear",
      version_id as "versionId", opens_on as "opensOn", due_on as "dueOn", provenance
    from cycle where status <> 'draft' order by reference_year desc, opens_on desc`.execute(tx)
  return rows
}

/** Cycles in which a State has made anything public. */
export async function readCyclesOf(tx: Tx, state: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select distinct cycle_id as id from submitted_answer
    where state_id = ${state} and release = 'R3'`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** States invited to a cycle, as its frozen groups know them. */
export async function readInvitedStates(tx: Tx, cycleId: string): Promise<readonly string[]> {
  const { rows } = await sql<{
    state: string
  }>`select state_id as state from cycle_state where cycle_id = ${cycleId} order by state_id`.execute(tx)
  return rows.map(({ state }) => state)
}

/** Replies of which the role may read any answer, with the revision it rests on. */
export async function readReplies(tx: Tx, cycleId: string, edition: string): Promise<readonly ReplyFact[]> {
  const { rows } = await sql<{ state: string; revision: number; at: Date }>`
    select state_id as state, max(revision) as revision, max(submitted_at) as at from submitted_answer
    where cycle_id = ${cycleId} and edition = ${edition} and release = 'R3' group by state_id order by state_id`.execute(
    tx,
  )
  return rows.map(({ state, revision, at }) => ({ state, revision, submittedAt: at.toISOString() }))
}

/** Totals of all indicators: what is public of them. */
export async function readTotals(tx: Tx, cycleId: string, edition: string): Promise<readonly StateObservation[]> {
  const { rows } =
    await sql<StateObservation>`select state_id as state, indicator, status, reason, value, category, numerator,
      denominator, questions, revision, '[]'::jsonb as flags, '[]'::jsonb as footnotes
    from observation where cycle_id = ${cycleId} and edition = ${edition} and release = 'R3' and breakdown = ''
    order by indicator, state_id`.execute(tx)
  return rows.map(withoutNulls)
}

/** Public answers to these questions, by question. */
export async function readAnswersTo(
  tx: Tx,
  cycleId: string,
  edition: string,
  questions: readonly string[],
): Promise<ReadonlyMap<string, readonly StateAnswer[]>> {
  const { rows } = await sql<{ question: string; state: string; revision: number; answer: Answer }>`
    select question_id as question, state_id as state, revision, answer from submitted_answer
    where cycle_id = ${cycleId} and edition = ${edition} and release = 'R3' and question_id = any(${questions}::text[])
    order by question_id, state_id`.execute(tx)
  const found = new Map<string, StateAnswer[]>()
  for (const { question, ...one } of rows) found.set(question, [...(found.get(question) ?? []), one])
  return found
}

export interface StateNames {
  readonly state: string
  readonly names: Readonly<Record<string, string>>
}

export async function readNamesOfStates(tx: Tx): Promise<readonly StateNames[]> {
  const { rows } = await sql<StateNames>`select state_id as state, names from state`.execute(tx)
  return rows
}

/** SQL says null where the domain says nothing at all. */
function withoutNulls(row: StateObservation): StateObservation {
  // Only null members go; what stays has the declared shape.
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as StateObservation
}
