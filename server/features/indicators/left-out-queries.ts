import { sql } from 'kysely'
import { running } from './edition-queries.ts'

/**
 * Joins to observations, named `o`, what the secretariat left out of group figures, named `r`: of running ones, for as
 * long as the value stands that was decided on. A frozen one holds its own.
 */
export const withLeftOut = sql`left join observation_review r on r.verdict = 'excluded' and r.holds
  and o.edition = ${running} and r.cycle_id = o.cycle_id and r.indicator = o.indicator and r.state_id = o.state_id`

/** Why an observation so joined is left out of group figures; null where it is not. */
export const whyLeftOut = sql`case when o.edition <> ${running} then o.exclusion when r.reason is not null
  then jsonb_build_object('reason', r.reason, 'language', r.language) end`
