import type { Answer, Reference, Value } from '#shared/answer/answer.ts'
import type { DocumentsQuestion, Question } from '#shared/definition/definition.ts'
import type { RuleContext } from '#shared/form/rules.ts'

/** The law or document named with an answer. Missing only where the answer claims that there is one. */
export function checkReference(question: Question, answer: Answer, context: RuleContext): void {
  const references = answer.references ?? []
  if (question.reference === 'required' && references.length === 0 && claimsSomething(question, answer.value))
    context.report('reference.missing', {})
  checkEach(references, context)
}

/** "Yes", "in part", a maturity of 2 or more, anything chosen but "none of these", and any value of the other kinds. */
function claimsSomething(question: Question, value: Value | undefined): boolean {
  if (value === undefined) return false
  if (question.kind === 'yes-in-part-no') return 'choice' in value && value.choice !== 'no'
  if (question.kind === 'maturity') return 'choice' in value && Number(value.choice) >= 2
  if (question.kind === 'choices')
    return 'choices' in value && value.choices.some((choice) => choice !== question.exclusive)
  return true
}

export function checkDocuments(
  question: DocumentsQuestion,
  { references }: { readonly references: readonly Reference[] },
  context: RuleContext,
): void {
  const documents = references.length
  if (documents > question.maxItems) context.report('documents.tooMany', { documents, max: question.maxItems })
  checkEach(references, context)
}

/** What is typed wrongly is found at its field, so that it is said once the field was left; a title may still be to come. */
function checkEach(references: readonly Reference[], context: RuleContext): void {
  references.forEach(({ title, year, link }, place) => {
    if (title.trim() === '') context.report('reference.titleMissing', {})
    if (year && !/^(1[0-9]|20)[0-9]{2}$/.test(year))
      context.report('reference.impossibleYear', { year }, `${place}.year`)
    if (link && !/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(link))
      context.report('reference.notALink', { link }, `${place}.link`)
  })
}
