import type { DateQuestion } from '#shared/definition/definition.ts'
import type { RuleContext } from '#shared/form/rules.ts'

const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const

export function checkDate(
  question: DateQuestion,
  { date }: { readonly date: string },
  context: RuleContext,
  part?: string,
): void {
  if (!isDate(date)) return context.report('date.impossible', { value: date }, part)
  const { min, max, precision } = question
  if (min !== undefined && isBefore(date, min)) context.report('date.beforeMinimum', { value: date, min }, part)
  if (max !== undefined && isBefore(max, date)) context.report('date.afterMaximum', { value: date, max }, part)
  if (precisionOf(date) !== precision) context.report('date.otherPrecision', { value: date, precision }, part)
}

/** Whether a date written as `YYYY`, `YYYY-MM` or `YYYY-MM-DD` is in the calendar. */
export function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/.exec(text) ?? []
  if (year === undefined) return false
  // A day or month that is not there runs over into another month.
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return Number(year) >= 1000 && date.getUTCMonth() + 1 === Number(month)
}

/** Compares what both dates say: `2024` is neither before nor after `2024-05`. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}

function precisionOf(date: string): DateQuestion['precision'] | undefined {
  return date.length === 4 || date.length === 7 || date.length === 10 ? precisions[date.length] : undefined
}
