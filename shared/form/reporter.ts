import type { Answer } from '#shared/answer/answer.ts'
import type { Question, Version } from '#shared/definition/definition.ts'
import { builtInFindings, type BuiltInFinding, type BuiltInParams } from '#shared/finding/built-in.ts'
import type { Finding, FindingParams } from '#shared/finding/finding.ts'
import type { RuleContext } from './rules.ts'

/** Collects what the rules report about the question being looked at. One per state, used again for every question. */
export interface Reporter extends RuleContext {
  /** The question whose rules run next, and its answer, which may explain a finding. */
  begin(question: Question, answer: Answer | undefined): void
  /** What was reported since; `undefined` when nothing was. */
  take(): readonly Finding[] | undefined
}

export function createReporter(version: Version): Reporter {
  let question: Question | undefined
  let answer: Answer | undefined
  let found: Finding[] | undefined
  return {
    version,
    begin(nextQuestion, nextAnswer) {
      question = nextQuestion
      answer = nextAnswer
      found = undefined
    },
    report<Code extends BuiltInFinding>(code: Code, params: BuiltInParams<Code>, part?: string) {
      const id = question?.id ?? ''
      const at = part === undefined ? { question: id } : { question: id, part }
      const level = builtInFindings[code]
      ;(found ??= []).push(explain(hasAny(params) ? { code, level, at, params } : { code, level, at }, answer))
    },
    take: () => found,
  }
}

function hasAny(params: FindingParams): boolean {
  for (const _ in params) return true
  return false
}

/** Marks a finding of level `explain` whose reason was given. */
export function explain(finding: Finding, answer: Answer | undefined): Finding {
  if (finding.level !== 'explain') return finding
  const reason = answer?.explanations?.[finding.code]
  return reason === undefined || reason.trim() === '' ? finding : { ...finding, explained: true }
}
