import { sql } from 'kysely'
import type { Answer } from '#shared/answer/answer.ts'
import type { Figure } from '#shared/indicator/figure.ts'
import type { CycleFact, ReplyFact, StateAnswer, StateObservation } from '#shared/summary/facts.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { withoutNulls } from '#server/platform/database/without-nulls.ts'
import { whyLeftOut, withLeftOut } from '../indicators/index.ts'

/** `hasReplies`: anything that the reader may see was submitted. */
export type StoredCycle = CycleFact & { readonly id: string; readonly hasReplies: boolean }

/** Cycles that have been opened, latest first, with their titles in one language. */
export async function readSummaryCycles(tx: Tx, locale: CompleteLocale): Promise<readonly StoredCycle[]> {
  const { rows } =
    await sql<StoredCycle>`select cycle_id as id, key, coalesce(titles ->> ${locale}::text, title) as title, kind, reference_year as "referenceYear",
      version_id as "versionId", opens_on as "opensOn", due_on as "dueOn", provenance,
      exists (select from submitted_answer a where a.cycle_id = cycle.cycle_id) as "hasReplies"
    from cycle where status <> 'draft' order by reference_year desc, opens_on desc`.execute(tx)
  return rows
}

/** Cycles in which a State has made anything public. */
export async function readCyclesOf(tx: Tx, state: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select distinct cycle_id as id from submitted_answer
    where state_id = ${state} and level = 'R3'`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** States invited to a cycle, as its frozen groups know them. */
export async function readInvitedStates(tx: Tx, cycleId: string): Promise<readonly string[]> {
  const { rows } = await sql<{
    state: string
  }>`select state_id as state from cycle_state where cycle_id = ${cycleId} order by state_id`.execute(tx)
  return rows.map(({ state }) => state)
}

/** When each State submitted to a cycle first. Read as the secretariat: submissions themselves are nobody else's. */
export async function readFirstSubmissions(tx: Tx, cycle: string): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ state: string; at: Date }>`
    select s.state_id as state, min(s.submitted_at) as at from submission s join cycle c using (cycle_id)
    where c.key = ${cycle} group by s.state_id`.execute(tx)
  return new Map(rows.map(({ state, at }) => [state, at]))
}

/** Replies of which the role may read any answer, with the revision it rests on. */
export async function readReplies(
  tx: Tx,
  cycleId: string,
  edition: string,
  first: ReadonlyMap<string, Date>,
): Promise<readonly ReplyFact[]> {
  const { rows } = await sql<{ state: string; revision: number; at: Date }>`
    select state_id as state, max(revision) as revision, max(submitted_at) as at from submitted_answer
    where cycle_id = ${cycleId} and edition = ${edition} and level = 'R3' group by state_id order by state_id`.execute(
    tx,
  )
  return rows.map(({ state, revision, at }) => {
    const submittedAt = (first.get(state) ?? at).toISOString()
    return { state, revision, submittedAt }
  })
}

interface Wanted {
  readonly cycleId: string
  readonly edition: string
  readonly parts: 'totals' | 'all'
}

/**
 * Observations of all indicators, by what they are of: totals by indicator, parts of a breakdown by `P2-04:sex:female`.
 * What is public of them, and what of it the secretariat left out of group figures.
 */
export async function readObservations(
  tx: Tx,
  { cycleId, edition, parts }: Wanted,
): Promise<ReadonlyMap<string, readonly StateObservation[]>> {
  const { rows } = await sql<StateObservation & { subject: string }>`select o.state_id as state, o.indicator,
      o.indicator || case when o.breakdown = '' then '' else ':' || o.breakdown || ':' || o.code end as subject, o.status, o.reason, o.value, o.category,
      o.numerator, o.denominator, o.questions, o.revision, '[]'::jsonb as flags, '[]'::jsonb as footnotes,
      ${whyLeftOut} as excluded
    from observation o ${withLeftOut}
    where o.cycle_id = ${cycleId} and o.edition = ${edition} and o.level = 'R3'
      and ${parts === 'totals' ? sql`o.breakdown = ''` : sql`(o.breakdown = '' or o.status = 'value')`}
    order by o.indicator, o.breakdown, o.code, o.state_id`.execute(tx)
  const found = new Map<string, StateObservation[]>()
  for (const { subject, ...row } of rows) {
    const own = found.get(subject) ?? []
    own.push(withoutNulls(row))
    found.set(subject, own)
  }
  return found
}

/** Figures of groups as everybody reads them on the pages of indicators: with what is withheld. */
export async function readAdded(
  tx: Tx,
  cycleId: string,
  edition: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly Figure[]>>> {
  const { rows } = await sql<{ subject: string; groups: { group: string; figures: Figure[] }[] }>`
    select indicator || case when breakdown = '' then '' else ':' || breakdown || ':' || code end as subject,
      case when breakdown = '' then groups else jsonb_path_query_array(groups, '$[*] ? (@.group == "world")') end as groups
    from aggregate where cycle_id = ${cycleId} and edition = ${edition} and audience = 'public'`.execute(tx)
  return new Map(
    rows.map(({ subject, groups }) => [subject, new Map(groups.map(({ group, figures }) => [group, figures]))]),
  )
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
    where cycle_id = ${cycleId} and edition = ${edition} and level = 'R3' and question_id = any(${questions}::text[])
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
