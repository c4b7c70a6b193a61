import type { NonAnswer, ValueFlag } from '#shared/answer/answer.ts'
import type { Measure } from '#shared/indicator/measure.ts'
import type { DataRow } from '../observation-row.ts'
import type { ComponentId } from './components.ts'

/** What a series measures, in the code of its unit. */
export interface SeriesFacts {
  readonly unit: string
  readonly measure: Measure
}

/** Observation status of a typed reason (SDMX cross-domain list CL_OBS_STATUS, version 2.2). */
const statusOfReason: Readonly<Record<NonAnswer, string>> = {
  'not-collected': 'L',
  'not-applicable': 'M',
  'not-available-yet': 'O',
  confidential: 'Q',
  'included-elsewhere': 'K',
  'prefer-not': 'O',
}

/** Observation status of a flag; where a value has several, the first of this order stands and `FLAGS` has all. */
const statusOfFlag: Readonly<Record<ValueFlag, string>> = {
  break: 'B',
  'definition-differs': 'D',
  'low-reliability': 'U',
  estimated: 'E',
  provisional: 'P',
}

/** A blank in a submitted reply, or a question the reply was not asked: missing, without a reason given by the State. */
const missing = 'O'

/** The values of one observation by component; a component without a value is absent. */
export function codesOf(row: DataRow, series: SeriesFacts): Readonly<Partial<Record<ComponentId, string | number>>> {
  const { value, category, numerator, denominator, footnotes, revision, edition } = row
  return {
    ...keyOf(row),
    ...(value !== undefined && { OBS_VALUE: value }),
    ...(category !== undefined && { ANSWER: category }),
    ...(numerator !== undefined && { NUMERATOR: numerator }),
    ...(denominator !== undefined && { DENOMINATOR: denominator }),
    UNIT_MEASURE: series.unit,
    OBS_STATUS: statusOf(row),
    CONF_STATUS: row.reason === 'confidential' ? 'C' : 'F',
    NATURE: 'C',
    ...(row.status !== 'value' && { NON_ANSWER: row.reason ?? row.status }),
    ...(row.flags.length > 0 && { FLAGS: row.flags.map((flag) => statusOfFlag[flag]).join(' ') }),
    ...(footnotes.length > 0 && { COMMENT_OBS: footnotes.map(({ text }) => text).join(' | ') }),
    REVISION: revision,
    EDITION: edition,
    PROVENANCE: row.provenance,
  }
}

function statusOf({ status, reason, flags }: DataRow): string {
  if (status === 'reason' && reason) return statusOfReason[reason]
  if (status !== 'value') return missing
  const worst = (Object.keys(statusOfFlag) as ValueFlag[]).find((flag) => flags.includes(flag)) // its own keys
  return worst ? statusOfFlag[worst] : 'A'
}

function keyOf({ indicator, m49, by, code, cycle, referenceYear }: DataRow) {
  return {
    FREQ: 'A',
    REPORTING_TYPE: 'N',
    SERIES: indicator,
    REF_AREA: m49,
    ...breakdownCodes(by, code),
    CYCLE: cycle,
    TIME_PERIOD: String(referenceYear),
  }
}

/** A breakdown by sex or age in the codes everybody knows; any other one in our own code, `<list>__<code>`. */
export function breakdownCodes(by: string | undefined, code: string | undefined) {
  const total = { SEX: '_T', AGE: '_T', CUST_BREAKDOWN: '_T' }
  if (by === undefined || code === undefined) return total
  if (by === 'sex' && (code === 'female' || code === 'male')) return { ...total, SEX: code === 'female' ? 'F' : 'M' }
  const age = ageCode(code)
  return age !== undefined && /age$/i.test(by) ? { ...total, AGE: age } : { ...total, CUST_BREAKDOWN: `${by}__${code}` }
}

/** `age18to29` as `Y18T29`, `age60plus` as `Y_GE60`, `under18` as `Y_LT18` (SDMX cross-domain list CL_AGE). */
export function ageCode(code: string): string | undefined {
  const between = /^age(\d+)to(\d+)$/.exec(code)
  if (between) return `Y${between[1]}T${between[2]}`
  const from = /^age(\d+)plus$/.exec(code)
  if (from) return `Y_GE${from[1]}`
  const under = /^under(\d+)$/.exec(code)
  return under ? `Y_LT${under[1]}` : undefined
}
