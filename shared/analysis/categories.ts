import { nonAnswers } from '#shared/answer/reasons.ts'
import type { Bin } from './bins.ts'
import { binOf, binsOf } from './bins.ts'
import type { Reading, Readings } from './reading.ts'

/**
 * One line or column of a table. Keys of answers are their codes, `b0`… for intervals; keys of what is missing begin
 * with a dash, so that the two never meet.
 */
export interface Category {
  readonly key: string
  readonly sort: 'answer' | 'reason' | 'blank' | 'not-asked'
  readonly bin?: Bin
}

export const blankKey = '-blank'
export const notAskedKey = '-not-asked'

/** How the readings of a variable fall into categories. */
export interface Division {
  readonly categories: readonly Category[]
  /** Keys of the categories a reading belongs to: one, or several where several answers may be given. */
  keysOf(reading: Reading): readonly string[]
}

interface Offered {
  /** Codes that may be answered, in their order; shown even when nobody chose them. Absent: numbers. */
  readonly codes?: readonly string[] | undefined
  readonly bounds?: readonly number[]
  /** Each number is a category of its own: years. */
  readonly each?: boolean
}

/**
 * Categories of a variable over all readings of the analysis, so that every cycle is cut at the same places.
 * Reasons, blank and not asked are categories of their own, there when they occur.
 */
export function divide(readings: readonly Readings[], { codes, bounds = [], each = false }: Offered): Division {
  const all = readings.flatMap((one) => [...one.values()])
  const numbers = all.flatMap((reading) => (reading.status === 'number' ? [reading.number] : []))
  const said = all.flatMap((reading) => (reading.status === 'codes' ? reading.codes : []))
  const keyOfNumber = each ? String : numberKeys(binsOf(numbers, bounds))
  const years = each ? [...new Set(numbers)].toSorted((a, b) => a - b).map((year) => answerOf(String(year))) : []
  const bins =
    !each && numbers.length > 0 ? binsOf(numbers, bounds).map((bin, at) => ({ ...answerOf(`b${at}`), bin })) : []
  const known = codes ?? []
  const strange = [...new Set(said)].filter((code) => !known.includes(code)).toSorted()
  const keysOf = (reading: Reading) => keysIn(reading, keyOfNumber)
  const occurring = new Set(all.flatMap(keysOf))
  return {
    categories: [
      ...[...known, ...strange].map(answerOf),
      ...years,
      ...bins,
      ...missing.filter(({ key }) => occurring.has(key)),
    ],
    keysOf,
  }
}

const missing: readonly Category[] = [
  ...nonAnswers.map((reason) => ({ key: `-${reason}`, sort: 'reason' as const })),
  { key: blankKey, sort: 'blank' },
  { key: notAskedKey, sort: 'not-asked' },
]

function numberKeys(bins: readonly Bin[]): (number: number) => string {
  return (number) => `b${binOf(bins, number)}`
}

function keysIn(reading: Reading, keyOfNumber: (number: number) => string): readonly string[] {
  switch (reading.status) {
    case 'codes':
      return reading.codes
    case 'number':
      return [keyOfNumber(reading.number)]
    case 'reason':
      return [`-${reading.reason}`]
    case 'blank':
      return [blankKey]
    case 'not-asked':
      return [notAskedKey]
    default:
      return reading satisfies never
  }
}

function answerOf(key: string): Category {
  return { key, sort: 'answer' }
}
