import type { Answer, Item } from '#shared/answer/answer.ts'
import type { Question } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { intlLocaleOf, writeDay, type Wording } from './words.ts'
import { writePattern } from './write-pattern.ts'

/** An answer in words: a choice, a number, a date, a typed reason, what a list names by codes. Nothing for texts and tables. */
export function sayValue(
  question: Question,
  { value, typed, ...missing }: Answer,
  { text, locale }: Wording,
  say: (code: string, field?: string) => string,
): string | undefined {
  if (missing.nonAnswer) return sayReason(missing, { text, locale })
  if (!value) return typed
  if ('choice' in value) return [say(value.choice), value.other].filter(Boolean).join(': ')
  if ('choices' in value)
    return [...value.choices.map((code) => say(code)), ...(value.other ? [value.other] : [])].join('; ')
  if ('number' in value) {
    const unit = 'unit' in question ? ` ${text(textKeys.unit(question.unit))}` : ''
    return `${writeDecimal(value.number, locale)}${unit}`
  }
  if ('date' in value) return writeDate(value.date, locale)
  if ('references' in value) return value.references.map(({ title }) => title).join('; ')
  return 'items' in value ? sayItems(question, value.items, { text, locale }, say) : undefined
}

/** Why there is no answer, with what the State said beside it: when it will be there, or where it is counted. */
function sayReason(
  { nonAnswer, expected, includedIn }: Answer,
  { text, locale }: Pick<Wording, 'text' | 'locale'>,
): string {
  const date = expected && writePattern(text('said.expected'), locale, { date: writeDate(expected, locale) })
  return [date, includedIn].reduce<string>(
    (said, detail) => (detail ? writePattern(text('said.detail'), locale, { said, detail }) : said),
    text(`reason.${nonAnswer}`),
  )
}

/**
 * What the entries of a list name by codes and numbers, each part with its column: "20" alone says nothing. Several
 * entries are numbered. Their texts stand in the State's own words.
 */
function sayItems(
  question: Question,
  items: readonly Item[],
  { text, locale }: Pick<Wording, 'text' | 'locale'>,
  say: (code: string, field?: string) => string,
): string | undefined {
  const fields = question.kind === 'list' ? question.fields.filter(({ kind }) => kind !== 'text') : []
  const said = items
    .map((item) =>
      fields
        .flatMap(({ id }) => {
          const value = [item.fields[id] ?? []].flat().flatMap((code) => say(code, id) || [])
          const name = text(textKeys.field(question.id, id, 'label'))
          return value.length === 0 ? [] : writePattern(text('part.named'), locale, { name, value: value.join(', ') })
        })
        .join(' · '),
    )
    .filter(Boolean)
  return said.length > 1 ? said.map((one, at) => `(${at + 1}) ${one}`).join(' ') : said[0]
}

/** A day in words; a year or month alone as it was given. */
function writeDate(date: string, locale: CompleteLocale): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? writeDay(date, locale) : date
}

/** A number as the State gave it: with its own decimals, or as many as its table has. */
export function writeDecimal(
  value: string,
  locale: CompleteLocale,
  decimals = value.split('.')[1]?.length ?? 0,
): string {
  const format = new Intl.NumberFormat(intlLocaleOf[locale], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: 10,
  })
  return format.format(Number(value))
}
