import type { DateQuestion } from '#shared/definition/definition.ts'
import { toLatin } from '../parse-number.ts'

export interface DateParts {
  readonly year: string
  readonly month: string
  readonly day: string
}

export type DateEntered = { readonly date: string } | { readonly typed: string } | undefined

export const partsOf: Readonly<Record<DateQuestion['precision'], readonly (keyof DateParts)[]>> = {
  year: ['year'],
  month: ['month', 'year'],
  day: ['day', 'month', 'year'],
}

/** `2025-03-30`, or what was typed so far as `30/3/25`, in its parts. */
export function splitDate(date: string | undefined, typed: string | undefined): DateParts {
  if (date !== undefined) {
    const [year = '', month = '', day = ''] = date.split('-')
    return { year, month, day }
  }
  const [day = '', month = '', year = ''] = (typed ?? '').split('/')
  return { year, month, day }
}

/** A date with the precision that was typed; anything that is none yet is kept as typed. */
export function joinDate(parts: DateParts, precision: DateQuestion['precision']): DateEntered {
  const wanted = partsOf[precision]
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) =>
    wanted.includes(part) ? toLatin(parts[part]) : '',
  )
  if (!year && !month && !day) return undefined
  const two = (part: string | undefined): string => (part ? part.padStart(2, '0') : '')
  const text = [year, two(month), two(day)].slice(0, day ? 3 : month ? 2 : 1).join('-')
  return /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/.test(text)
    ? { date: text }
    : { typed: `${parts.day}/${parts.month}/${parts.year}` }
}
