import type { Value } from '#shared/answer/answer.ts'
import type { Question, FieldQuestion } from '#shared/definition/definition.ts'
import type { RuleContext } from '#shared/form/rules.ts'
import { checkChoice, checkChoices, checkMaturity, checkYesInPartNo } from './choice-rules.ts'
import { checkDate } from './date-rules.ts'
import { checkNumber } from './number-rules.ts'
import { checkText } from './text-rules.ts'

/** Kinds whose value is one thing: those a field of a list may have. */
export type FieldKind = FieldQuestion['kind']

/** The rule of one kind: the member in which its value is kept, and what looks at it. */
export interface KindRule<K extends Question['kind']> {
  readonly kind: K
  readonly member: string
  readonly check: (question: Question, value: Value, context: RuleContext, part?: string) => void
}

/** A rule written for the question and value of its own kind. */
type Check<K extends Question['kind'], Member extends string> = (
  question: Question & { readonly kind: K },
  value: Extract<Value, Record<Member, unknown>>,
  context: RuleContext,
  part?: string,
) => void

export function kindRule<K extends Question['kind'], Member extends string>(
  kind: K,
  member: Member,
  check: Check<K, Member>,
): KindRule<K> {
  // The registry is asked by the question's kind, and `applyRule` looks for the member first.
  return { kind, member, check: check as KindRule<K>['check'] }
}

export const fieldRules = {
  'yes-in-part-no': kindRule('yes-in-part-no', 'choice', checkYesInPartNo),
  maturity: kindRule('maturity', 'choice', checkMaturity),
  choice: kindRule('choice', 'choice', checkChoice),
  choices: kindRule('choices', 'choices', checkChoices),
  text: kindRule('text', 'text', checkText),
  count: kindRule('count', 'number', checkNumber),
  rate: kindRule('rate', 'number', checkNumber),
  percentage: kindRule('percentage', 'number', checkNumber),
  amount: kindRule('amount', 'number', checkNumber),
  date: kindRule('date', 'date', checkDate),
} satisfies { readonly [K in FieldKind]: KindRule<K> }

/** Applies the rule of a kind when the value has its member; otherwise the value is of another kind. */
export function applyRule(
  rule: KindRule<Question['kind']>,
  question: Question,
  value: Value,
  context: RuleContext,
  part?: string,
): void {
  if (rule.member in value) rule.check(question, value, context, part)
  else context.report('answer.wrongKind', {}, part)
}
