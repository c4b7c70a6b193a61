import { sql } from 'kysely'
import type { Tx } from '#server/platform/database/transaction.ts'
import { whyLeftOut, withLeftOut } from './left-out-queries.ts'

/** Copies what is public of an edition, observations and answers as of one moment, into a new one. */
export async function copyPublicRows(tx: Tx, cycleId: string, from: string, to: string): Promise<void> {
  await sql`with observations as (
      insert into observation (state_id, cycle_id, edition, indicator, breakdown, code, status, reason, value, category,
        numerator, denominator, level, flags, footnotes, questions, submission_id, revision, audience, exclusion)
      select o.state_id, o.cycle_id, ${to}, o.indicator, o.breakdown, o.code, o.status, o.reason, o.value, o.category,
        o.numerator, o.denominator, o.level, o.flags, o.footnotes, o.questions, o.submission_id, o.revision, 'all',
        ${whyLeftOut}
      from observation o ${withLeftOut}
      where o.cycle_id = ${cycleId} and o.edition = ${from} and o.level = 'R3' and o.audience <> 'secretariat')
    insert into submitted_answer (state_id, cycle_id, edition, submission_id, revision, submitted_at, section_id,
      question_id, position, answer, level)
    select state_id, cycle_id, ${to}, submission_id, revision, submitted_at, section_id, question_id, position, answer, level
    from submitted_answer where cycle_id = ${cycleId} and edition = ${from} and level = 'R3' and audience <> 'secretariat'`.execute(
    tx,
  )
}
