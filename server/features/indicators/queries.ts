import { sql } from 'kysely'
import type { Observation } from '#shared/indicator/observation.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { Answer } from '#shared/answer/answer.ts'
import type { ReleaseLevel } from '#shared/reply/release-level.ts'

/** An observation as it is written: with the submission it comes from and who may read it. */
export interface ObservationRow extends Observation {
  readonly release: ReleaseLevel
  readonly submissionId: string
  readonly revision: number
}

/** An answer that its State released to the public. */
export interface PublishedAnswer {
  readonly submissionId: string
  readonly revision: number
  readonly submittedAt: string
  readonly section: string
  readonly question: string
  readonly position: number
  readonly answer: Answer
}

interface Place {
  readonly state: string
  readonly cycleId: string
}

export async function replaceObservations(
  tx: Tx,
  { state, cycleId }: Place,
  rows: readonly ObservationRow[],
): Promise<void> {
  await sql`delete from observation where state_id = ${state} and cycle_id = ${cycleId}`.execute(tx)
  await sql`insert into observation (state_id, cycle_id, indicator, breakdown, code, status, reason, value, category, numerator,
      denominator, release, flags, footnotes, questions, submission_id, revision)
    select ${state}, ${cycleId}, o.indicator, coalesce(o.by, ''), coalesce(o.code, ''), o.status, o.reason, o.value, o.category,
      o.numerator, o.denominator, o.release, array(select jsonb_array_elements_text(o.flags)), o.footnotes,
      array(select jsonb_array_elements_text(o.questions)), o."submissionId", o.revision
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o(indicator text, by text, code text, status text, reason text,
      value double precision, category text, numerator double precision, denominator double precision, release text, flags jsonb,
      footnotes jsonb, questions jsonb, "submissionId" uuid, revision integer)`.execute(tx)
}

export async function replacePublishedAnswers(
  tx: Tx,
  { state, cycleId }: Place,
  rows: readonly PublishedAnswer[],
): Promise<void> {
  await sql`delete from published_answer where state_id = ${state} and cycle_id = ${cycleId}`.execute(tx)
  await sql`insert into published_answer (state_id, cycle_id, submission_id, revision, submitted_at, section_id, question_id, position, answer)
    select ${state}, ${cycleId}, a."submissionId", a.revision, a."submittedAt", a.section, a.question, a.position, a.answer
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as a("submissionId" uuid, revision integer, "submittedAt" timestamptz, section text, question text, position integer, answer jsonb)`.execute(
    tx,
  )
}

/** An observation as it is read back: with its State and cycle. */
export type StoredObservation = Observation & {
  readonly state: string
  readonly cycleId: string
  readonly release: string
  readonly revision: number
}

const observationColumns = sql`o.state_id as state, o.cycle_id as "cycleId", o.indicator, nullif(o.breakdown, '') as by,
  nullif(o.code, '') as code, o.status, o.reason, o.value, o.category, o.numerator, o.denominator, o.flags, o.footnotes,
  o.questions, o.release, o.revision`

/** All observations of a cycle that the role may see. */
export async function readCycleObservations(tx: Tx, cycleId: string): Promise<readonly StoredObservation[]> {
  const { rows } =
    await sql<StoredObservation>`select ${observationColumns} from observation o where o.cycle_id = ${cycleId}`.execute(
      tx,
    )
  return rows.map(withoutNulls)
}

export interface SeriesKey {
  readonly indicator: string
  readonly by?: string | undefined
  readonly code?: string | undefined
}

/** The observations of one series over several cycles that the role may see. */
export async function readSeries(
  tx: Tx,
  cycleIds: readonly string[],
  series: SeriesKey,
): Promise<readonly StoredObservation[]> {
  const { rows } = await sql<StoredObservation>`select ${observationColumns} from observation o
    where o.cycle_id = any(${cycleIds}::uuid[]) and o.indicator = ${series.indicator}
      and o.breakdown = ${series.by ?? ''} and o.code = ${series.code ?? ''}`.execute(tx)
  return rows.map(withoutNulls)
}

/** SQL says null where the domain says nothing at all. */
function withoutNulls(row: StoredObservation): StoredObservation {
  // Only null members go; what stays has the declared shape.
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as StoredObservation
}

export interface LatestSubmission {
  readonly submissionId: string
  readonly replyId: string
  readonly state: string
  readonly cycleId: string
  readonly versionId: string
}

/** The last submission of every reply: what results rest on. */
export async function readLatestSubmissions(tx: Tx): Promise<readonly LatestSubmission[]> {
  const { rows } = await sql<LatestSubmission>`select distinct on (state_id, reply_id) submission_id as "submissionId",
      reply_id as "replyId", state_id as state, cycle_id as "cycleId", version_id as "versionId"
    from submission order by state_id, reply_id, revision desc`.execute(tx)
  return rows
}

/** Members of each group among the States invited to the cycle, as frozen when it opened. */
export async function readGroups(tx: Tx, cycleId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ group: string; states: string[] }>`
    select m.group_id as "group", array_agg(m.state_id order by m.state_id) as states
    from cycle_group_member m join cycle_state s using (cycle_id, state_id)
    where m.cycle_id = ${cycleId} group by m.group_id`.execute(tx)
  return new Map(rows.map(({ group, states }) => [group, states]))
}
