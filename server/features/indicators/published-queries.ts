import { sql } from 'kysely'
import type { PublicReply } from '#shared/contract/results.ts'
import type { Tx } from '#server/platform/database/transaction.ts'

interface ReplyRow {
  readonly key: string
  readonly title: string
  readonly referenceYear: number
  readonly provenance: PublicReply['cycle']['provenance']
  readonly versionId: string
  readonly revision: number
  readonly submittedAt: Date
}

/** What a reader may know of a reply with published answers. */
export async function readPublishedReply(
  tx: Tx,
  cycle: string,
  state: string,
): Promise<Omit<PublicReply, 'answers'> | undefined> {
  const { rows } =
    await sql<ReplyRow>`select c.key, c.title, c.reference_year as "referenceYear", c.provenance, c.version_id as "versionId",
      a.revision, a.submitted_at as "submittedAt"
    from published_answer a join cycle c using (cycle_id) where c.key = ${cycle} and a.state_id = ${state} limit 1`.execute(
      tx,
    )
  return rows.map(({ key, title, referenceYear, provenance, versionId, revision, submittedAt }) => ({
    state,
    cycle: { key, title, referenceYear, provenance },
    versionId,
    revision,
    submittedAt: submittedAt.toISOString(),
  }))[0]
}

/** The published answers, in the order of the questionnaire. */
export async function readPublishedAnswers(tx: Tx, cycle: string, state: string): Promise<PublicReply['answers']> {
  const { rows } = await sql<
    PublicReply['answers'][number]
  >`select a.section_id as section, a.question_id as question, a.answer
    from published_answer a join cycle c using (cycle_id) where c.key = ${cycle} and a.state_id = ${state} order by a.position`.execute(
    tx,
  )
  return rows
}

/** Which of these questions can be read in public replies to the cycle: `state question`. */
export async function readPublishedPlaces(
  tx: Tx,
  cycleId: string,
  questions: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ place: string }>`select state_id || ' ' || question_id as place from published_answer
    where cycle_id = ${cycleId} and question_id = any(${questions}::text[])`.execute(tx)
  return new Set(rows.map(({ place }) => place))
}
