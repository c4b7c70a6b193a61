import type { Item, Value } from '#shared/answer/answer.ts'
import type { FieldQuestion, ListQuestion } from '#shared/definition/definition.ts'
import type { RuleContext } from '#shared/form/rules.ts'
import { isDecimal } from '#shared/answer/decimal.ts'
import { unknownKind } from '#shared/kind/unknown-kind.ts'
import { applyRule, fieldRules } from './value-rules.ts'

type FieldValue = Item['fields'][string]

export function checkList(
  question: ListQuestion,
  { items }: { readonly items: readonly Item[] },
  context: RuleContext,
): void {
  if (items.length > question.maxItems)
    context.report('list.tooManyItems', { items: items.length, max: question.maxItems })
  for (const item of items) checkItem(question, item, context)
}

/** Place of a field within an answer: the entry's id and the field's. */
function fieldPart(item: string, field: string): string {
  return `${item}.${field}`
}

function checkItem({ fields }: ListQuestion, item: Item, context: RuleContext): void {
  for (const field of fields) checkField(field, item.fields[field.id], fieldPart(item.id, field.id), context)
  for (const name of Object.keys(item.fields))
    if (!fields.some(({ id }) => id === name))
      context.report('list.unknownField', { field: name }, fieldPart(item.id, name))
}

function checkField(field: FieldQuestion, given: FieldValue | undefined, part: string, context: RuleContext): void {
  if (given === undefined || given.length === 0) {
    if (field.required === true) context.report('list.fieldBlank', { field: field.id }, part)
    return
  }
  const value = fieldValue(field, given)
  if (value === undefined) return context.report('answer.wrongKind', {}, part)
  if ('number' in value && !isDecimal(value.number))
    return context.report('number.notANumber', { typed: value.number }, part)
  applyRule(fieldRules[field.kind], field, value, context, part)
}

/** A field keeps its value bare; here it becomes what an answer of that kind would hold. */
function fieldValue(field: FieldQuestion, given: FieldValue): Value | undefined {
  if (field.kind === 'choices') return typeof given === 'string' ? undefined : { choices: given }
  if (typeof given !== 'string') return undefined
  switch (field.kind) {
    case 'text':
      return { text: given }
    case 'date':
      return { date: given }
    case 'yes-in-part-no':
    case 'maturity':
    case 'choice':
      return { choice: given }
    case 'count':
    case 'rate':
    case 'percentage':
    case 'amount':
      return { number: given }
    default:
      throw unknownKind(field)
  }
}
