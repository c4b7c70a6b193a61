import { sql } from 'kysely'
import type { PublicReply } from '#shared/contract/results.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { AnswerRow } from './projection-queries.ts'
import { asFarAsSeen, type Place } from './queries.ts'

/** An answer as it is read back: with its State. */
export type SubmittedAnswer = Omit<AnswerRow, 'audience'> & { readonly state: string }

interface Wanted {
  readonly cycleId: string
  readonly edition: string
  /** All questions, unless some are named. */
  readonly questions?: readonly string[] | undefined
}

/**
 * The submitted answers of a cycle and edition that the role may read: everybody those of level R3, the secretariat all,
 * a State's team its own. By State, then in the order of the questionnaire.
 */
export async function readSubmittedAnswers(
  tx: Tx,
  { cycleId, edition, questions }: Wanted,
): Promise<readonly SubmittedAnswer[]> {
  const only = questions ? sql`and question_id = any(${questions}::text[])` : sql``
  const { rows } = await sql<Omit<SubmittedAnswer, 'submittedAt'> & { readonly submittedAt: Date }>`select
      a.state_id as state, submission_id as "submissionId", revision, submitted_at as "submittedAt", section_id as section,
      question_id as question, position, answer, level
    from submitted_answer a where cycle_id = ${cycleId} and edition = ${edition} ${only} and ${asFarAsSeen('a')} order by state_id, position`.execute(
    tx,
  )
  return rows.map((row) => ({ ...row, submittedAt: row.submittedAt.toISOString() }))
}

interface ReplyRow {
  readonly versionId: string
  readonly revision: number
  readonly submittedAt: Date
}

/** What a reader may know of a reply with published answers. */
export async function readPublishedReply(
  tx: Tx,
  { state, cycleId }: Place,
  edition: string,
): Promise<Pick<PublicReply, 'versionId' | 'revision' | 'submittedAt'> | undefined> {
  const { rows } = await sql<ReplyRow>`select c.version_id as "versionId", a.revision, a.submitted_at as "submittedAt"
    from submitted_answer a join cycle c using (cycle_id)
    where a.cycle_id = ${cycleId} and a.edition = ${edition} and a.state_id = ${state} and a.level = 'R3' limit 1`.execute(
    tx,
  )
  return rows.map((row) => ({ ...row, submittedAt: row.submittedAt.toISOString() }))[0]
}

/** The published answers, in the order of the questionnaire. */
export async function readPublishedAnswers(
  tx: Tx,
  { state, cycleId }: Place,
  edition: string,
): Promise<PublicReply['answers']> {
  const { rows } = await sql<
    PublicReply['answers'][number]
  >`select section_id as section, question_id as question, answer from submitted_answer
    where cycle_id = ${cycleId} and edition = ${edition} and state_id = ${state} and level = 'R3' order by position`.execute(
    tx,
  )
  return rows
}

/** Which of these questions can be read in public replies to the cycle: `state question`. */
export async function readPublishedPlaces(
  tx: Tx,
  { cycleId, edition, questions }: Required<Wanted> & { readonly questions: readonly string[] },
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ place: string }>`select state_id || ' ' || question_id as place from submitted_answer
    where cycle_id = ${cycleId} and edition = ${edition} and level = 'R3' and question_id = any(${questions}::text[])`.execute(
    tx,
  )
  return new Set(rows.map(({ place }) => place))
}
