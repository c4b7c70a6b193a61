import { decimalsOf } from '#shared/answer/decimal.ts'
import type { NumericKind } from '#shared/kind/numeric-kinds.ts'
import { readNumber } from '#shared/form/read-value.ts'
import type { RuleContext } from '#shared/form/rules.ts'

/** What numbers of questions and of table cells have in common. */
export interface NumberSettings {
  readonly kind: NumericKind
  readonly decimals: number
  readonly min?: number
  readonly max?: number
}

export function checkNumber(
  question: NumberSettings,
  { number }: { readonly number: string },
  context: RuleContext,
  part?: string,
): void {
  checkFigure(question, question.kind, number, context, part)
}

/** Bounds, decimals and sign of one figure. */
export function checkFigure(
  settings: Omit<NumberSettings, 'kind'>,
  kind: NumberSettings['kind'],
  value: string,
  context: RuleContext,
  part?: string,
): void {
  const number = readNumber(value)
  if (number === undefined) return context.report('number.notANumber', { typed: value }, part)
  const { min, max, decimals } = settings
  if (kind === 'count' && number < 0) context.report('number.negative', { value }, part)
  else if (min !== undefined && number < min) context.report('number.belowMinimum', { value, min }, part)
  if (max !== undefined && number > max) context.report('number.aboveMaximum', { value, max }, part)
  const fraction = decimalsOf(value)
  if (fraction === 0 || fraction <= decimals) return
  if (kind === 'count' && decimals === 0) {
    if (!Number.isInteger(number)) context.report('number.notWhole', { value }, part)
  } else if (hasMoreDecimals(value, fraction, decimals))
    context.report('number.tooManyDecimals', { value, decimals }, part)
}

/** `2.50` has one decimal that counts. */
function hasMoreDecimals(value: string, fraction: number, decimals: number): boolean {
  return /[1-9]/.test(value.slice(value.length - fraction + decimals))
}
