import type { Answer } from '#shared/answer/answer.ts'
import type { Kind } from '#shared/definition/definition.ts'
import { calculationOf } from '#shared/form/read-value.ts'
import type { AnswerRules, RuleContext } from '#shared/form/rules.ts'
import { checkList } from './list-rules.ts'
import { checkDocuments, checkReference } from './reference-rules.ts'
import { checkReason } from './reason-rules.ts'
import { checkCell, checkTable } from './table-rules.ts'
import { applyRule, fieldRules, kindRule, type KindRule } from './value-rules.ts'

/** What is wrong with an answer, kind by kind. Hand it to `compilePlan`. */
export const answerRules: AnswerRules = {
  answer(question, answer, context) {
    if (calculationOf(question)) return checkCalculated(answer, context)
    if (answer.typed !== undefined) context.report('number.notANumber', { typed: answer.typed })
    if (answer.nonAnswer !== undefined) checkReason(question, answer, context)
    if (answer.value !== undefined) applyRule(kindRules[question.kind], question, answer.value, context)
    if (question.reference === 'required' || answer.references !== undefined) checkReference(question, answer, context)
  },
  cell: checkCell,
  table: checkTable,
}

/** Nobody types a calculated figure; what an import put there would otherwise vanish unseen. */
function checkCalculated(answer: Answer, context: RuleContext): void {
  if (answer.value !== undefined || answer.typed !== undefined) context.report('answer.calculated', {})
}

/** The rule of every kind: leave one out and this does not compile. Cells of tables are looked at one by one. */
const kindRules = {
  ...fieldRules,
  table: kindRule('table', 'cells', () => undefined),
  list: kindRule('list', 'items', checkList),
  documents: kindRule('documents', 'references', checkDocuments),
} satisfies { readonly [K in Kind]: KindRule<K> }
