import { sql, type RawBuilder } from 'kysely'
import type { Answer } from '#shared/answer/answer.ts'
import type { Observation } from '#shared/indicator/observation.ts'
import type { ReleaseLevel } from '#shared/reply/release-level.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { running } from './edition-queries.ts'
import type { Place, RowAudience } from './queries.ts'

/** An observation as it is written: with the submission it comes from and who may read it. */
export interface ObservationRow extends Observation {
  readonly level: ReleaseLevel
  readonly audience: RowAudience
  readonly submissionId: string
  readonly revision: number
}

/** A submitted answer as it is written: with the submission it comes from, its place, and who may read it. */
export interface AnswerRow {
  readonly submissionId: string
  readonly revision: number
  /** ISO 8601. */
  readonly submittedAt: string
  readonly section: string
  readonly question: string
  /** Order in the questionnaire. */
  readonly position: number
  readonly answer: Answer
  readonly level: ReleaseLevel
  readonly audience: RowAudience
}

/** A table of what is computed from submissions, and how rows that were computed are read in SQL. */
interface Projection {
  readonly table: 'observation' | 'submitted_answer'
  /** What a row is about, and what it says about it; neither holds the State, the cycle or the edition. */
  readonly key: readonly string[]
  readonly says: readonly string[]
  /** A query over the rows as JSON that has these columns. */
  readonly of: (rows: string) => RawBuilder<unknown>
}

const observations: Projection = {
  table: 'observation',
  key: ['indicator', 'breakdown', 'code', 'audience'],
  says: [
    'status',
    'reason',
    'value',
    'category',
    'numerator',
    'denominator',
    'level',
    'flags',
    'footnotes',
    'questions',
    'submission_id',
    'revision',
  ],
  of: (rows) => sql`select r.indicator, coalesce(r.by, '') as breakdown, coalesce(r.code, '') as code, r.audience,
      r.status, r.reason, r.value, r.category, r.numerator, r.denominator, r.level,
      array(select jsonb_array_elements_text(r.flags)) as flags, r.footnotes,
      array(select jsonb_array_elements_text(r.questions)) as questions, r."submissionId" as submission_id, r.revision
    from jsonb_to_recordset(${rows}::jsonb) as r(indicator text, by text, code text, status text, reason text,
      value double precision, category text, numerator double precision, denominator double precision, level text, audience text, flags jsonb,
      footnotes jsonb, questions jsonb, "submissionId" uuid, revision integer)`,
}

const answers: Projection = {
  table: 'submitted_answer',
  key: ['question_id', 'audience'],
  says: ['submission_id', 'revision', 'submitted_at', 'section_id', 'position', 'answer', 'level'],
  of: (rows) => sql`select r.question as question_id, r.audience, r."submissionId" as submission_id, r.revision,
      r."submittedAt" as submitted_at, r.section as section_id, r.position, r.answer, r.level
    from jsonb_to_recordset(${rows}::jsonb) as r("submissionId" uuid, revision integer, "submittedAt" timestamptz,
      section text, question text, position integer, answer jsonb, level text, audience text)`,
}

/**
 * Puts the observations of a State's latest submission in the place of the earlier ones, in the running edition. Returns
 * whether that changed anything.
 */
export function replaceObservations(tx: Tx, place: Place, rows: readonly ObservationRow[]): Promise<boolean> {
  return replace(tx, observations, place, rows)
}

/**
 * Puts the answers of a State's latest submission in the place of the earlier ones, in the running edition. Returns
 * whether that changed anything.
 */
export function replaceSubmittedAnswers(tx: Tx, place: Place, rows: readonly AnswerRow[]): Promise<boolean> {
  return replace(tx, answers, place, rows)
}

/**
 * Writes what differs and leaves the rest: computing everything anew after a change of one formula would otherwise write
 * millions of rows that say the same, and tell every reader's page that it is out of date.
 */
async function replace(tx: Tx, projection: Projection, place: Place, rows: readonly object[]): Promise<boolean> {
  const table = sql.table(projection.table)
  const computed = sql`(${projection.of(JSON.stringify(rows))}) n`
  const here = sql`o.state_id = ${place.state} and o.cycle_id = ${place.cycleId} and o.edition = ${running}`
  const sameKey = sql`(${columns('o', projection.key)}) = (${columns('n', projection.key)})`
  const same = sql`${sameKey} and (${columns('o', projection.says)}) is not distinct from (${columns('n', projection.says)})`
  const { rows: found } = await sql<{
    standing: number
    same: number
  }>`select s.standing, case when s.standing = 0 then 0
      else (select count(*)::int from ${table} o join ${computed} on ${same} where ${here}) end as same
    from (select count(*)::int as standing from ${table} o where ${here}) s`.execute(tx)
  const { standing = 0, same: kept = 0 } = found[0] ?? {}
  if (kept < standing)
    await sql`delete from ${table} o where ${here} and not exists (select from ${computed} where ${same})`.execute(tx)
  if (kept === rows.length) return kept < standing
  const all = [...projection.key, ...projection.says]
  await sql`insert into ${table} (state_id, cycle_id, edition, ${sql.join(all.map((name) => sql.ref(name)))})
    select ${place.state}, ${place.cycleId}, ${running}, ${columns('n', all)} from ${computed}
    where not exists (select from ${table} o where ${here} and ${sameKey})`.execute(tx)
  return true
}

function columns(table: 'o' | 'n', names: readonly string[]): RawBuilder<unknown> {
  return sql.join(names.map((name) => sql.ref(`${table}.${name}`)))
}
