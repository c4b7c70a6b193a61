import type { Observation } from '#shared/indicator/observation.ts'

/** One observation as every table file has it: with its cycle, its State and the edition it was read from. */
export type DataRow = Observation & {
  readonly state: string
  /** Numeric code of the State in the United Nations' standard M49, three digits. */
  readonly m49: string
  readonly cycle: string
  readonly referenceYear: number
  readonly provenance: 'real' | 'demonstration' | 'documented'
  readonly edition: string
  readonly revision: number
  /** Left out of group figures, and why: the State's value itself stands. */
  readonly excluded?: { readonly reason: string; readonly language: string }
}

/** Order of rows in every file: by cycle, series and State, as code units, so that equal data give equal bytes. */
export function inRowOrder(rows: readonly DataRow[]): readonly DataRow[] {
  const keyed = rows.map((row) => {
    const { cycle, indicator, by = '', code = '', state } = row
    return [[cycle, indicator, by, code, state].join('\u0000'), row] as const
  })
  return keyed.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)).map(([, row]) => row)
}
