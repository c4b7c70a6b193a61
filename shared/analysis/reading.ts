import type { NonAnswer } from '#shared/answer/reasons.ts'

/**
 * What one variable says of one State in one cycle: one code or several, a number, or why there is none.
 * A missing reading is never a number and never a "no".
 */
export type Reading =
  | { readonly status: 'codes'; readonly codes: readonly string[] }
  | { readonly status: 'number'; readonly number: number }
  | { readonly status: 'reason'; readonly reason: NonAnswer }
  | { readonly status: 'blank' | 'not-asked' }

/** Readings of one variable in one cycle, by State. A State without an entry says nothing to this reader. */
export type Readings = ReadonlyMap<string, Reading>

export const blank: Reading = { status: 'blank' }
export const notAsked: Reading = { status: 'not-asked' }

/** Whether the State answered, in substance: reasons, blanks and what was not asked are no answers. */
export function isAnswer(reading: Reading | undefined): boolean {
  return reading?.status === 'codes' || reading?.status === 'number'
}
