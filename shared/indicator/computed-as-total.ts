import type { Formula, Indicator } from '#shared/definition/indicator.ts'

/** Whether a part of a breakdown is computed as the total is: the parts beside it do not add up to the total with it. */
export function isComputedAsTotal(indicator: Indicator, part: Formula): boolean {
  return formulaOf(part) === formulaOf(indicator)
}

/** Expressions are read by one parser: what is the same formula is the same text. */
function formulaOf({ value, numerator, denominator }: Formula): string {
  return JSON.stringify([value, numerator, denominator])
}
