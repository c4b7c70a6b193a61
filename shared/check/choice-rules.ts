import type { Version } from '#shared/definition/definition.ts'
import type {
  ChoiceQuestion,
  ChoicesQuestion,
  MaturityQuestion,
  YesInPartNoQuestion,
} from '#shared/definition/definition.ts'
import type { RuleContext } from '#shared/form/rules.ts'

/** The code under which something outside the list is chosen; its words stand in `other`. */
const otherCode = 'other'
interface One {
  readonly choice: string
  readonly other?: string
}

export function checkYesInPartNo(
  question: YesInPartNoQuestion,
  { choice }: One,
  context: RuleContext,
  part?: string,
): void {
  if (choice === 'yes' || choice === 'no' || (choice === 'in-part' && question.inPart)) return
  context.report('choice.notInList', { code: choice }, part)
}

export function checkMaturity(question: MaturityQuestion, { choice }: One, context: RuleContext, part?: string): void {
  if (!codesOf(context.version, question.levels).includes(choice))
    context.report('choice.notInList', { code: choice }, part)
}

export function checkChoice(
  question: ChoiceQuestion,
  { choice, other }: One,
  context: RuleContext,
  part?: string,
): void {
  checkCode(question, choice, context, part)
  checkOther(question, choice === otherCode, other, context, part)
}

export function checkChoices(
  question: ChoicesQuestion,
  { choices, other }: { readonly choices: readonly string[]; readonly other?: string },
  context: RuleContext,
  part?: string,
): void {
  for (const code of choices) checkCode(question, code, context, part)
  checkOther(question, choices.includes(otherCode), other, context, part)
  const { exclusive } = question
  if (exclusive !== undefined && choices.length > 1 && choices.includes(exclusive))
    context.report('choice.exclusiveWithOthers', { code: exclusive }, part)
}

type Options = Pick<ChoiceQuestion, 'options' | 'other'>

function checkCode({ options, other }: Options, code: string, context: RuleContext, part: string | undefined): void {
  if (other && code === otherCode) return
  if (!codesOf(context.version, options).includes(code)) context.report('choice.notInList', { code }, part)
}

function checkOther(
  { other }: Options,
  chosen: boolean,
  words: string | undefined,
  context: RuleContext,
  part?: string,
): void {
  if (other && chosen && (words ?? '').trim() === '') context.report('choice.otherNotSaid', {}, part)
}

function codesOf(version: Version, list: string): readonly string[] {
  return version.codeLists[list]?.codes ?? []
}
