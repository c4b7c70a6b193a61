import type { Answer, Answers, Item } from '#shared/answer/answer.ts'
import type { FieldQuestion, Question, Version } from '#shared/definition/definition.ts'

/** Whether a State agrees that others than the secretariat read an entry; `undefined` where its list does not ask. */
export function consentTo(fields: readonly FieldQuestion[], item: Item): boolean | undefined {
  return fields.some(({ id }) => id === 'consent') ? item.fields['consent'] === 'yes' : undefined
}

/**
 * The answers as the public may read them: without entries of a list that asks for consent and did not get it, and
 * without contacts, except of an entry with consent, which includes them. A list of which no entry stays is left out
 * whole, with its note: an empty one would say that there are none.
 * @returns the same object when there is nothing to leave out
 */
export function withholdUnconsented(version: Version, answers: Answers): Answers {
  const questions = new Map(version.sections.flatMap((section) => section.questions.map((one) => [one.id, one])))
  const entries = Object.entries(answers)
  const open = entries.flatMap(([id, answer]): readonly (readonly [string, Answer])[] => {
    const shown = shownOf(questions.get(id), answer)
    return shown ? [[id, shown]] : []
  })
  const isSame = open.length === entries.length && open.every(([id, answer]) => answers[id] === answer)
  return isSame ? answers : Object.fromEntries(open)
}

function shownOf(question: Question | undefined, answer: Answer): Answer | undefined {
  const { value } = answer
  if (question?.kind !== 'list' || !value || !('items' in value)) return answer
  const { fields } = question
  const items = value.items.filter((item) => consentTo(fields, item) !== false)
  if (items.length === 0 && value.items.length > 0) return undefined
  const shown = items.map((item) => (consentTo(fields, item) ? item : withoutContact(item)))
  const isSame = shown.length === value.items.length && shown.every((item, at) => item === value.items[at])
  return isSame ? answer : { ...answer, value: { items: shown } }
}

function withoutContact(item: Item): Item {
  const { contact, ...fields } = item.fields
  return contact === undefined ? item : { ...item, fields }
}
