import type { Answer } from '#shared/answer/answer.ts'
import type { Finding } from '#shared/finding/finding.ts'
import { calculatedText, evaluateReply } from '#shared/form/evaluate.ts'
import type { FormStart } from '#shared/form/form.ts'
import type { Plan } from '#shared/form/plan.ts'
import { allFindings } from '#shared/form/readings.ts'
import type { FormState } from '#shared/form/form-state.ts'
import { answerLevels } from './answer-levels.ts'
import type { ReleaseLevel, ReleaseLevels } from './release-level.ts'
import { replyCoverage, type ReplyCoverage } from './reply-coverage.ts'

/** What is known of a submission besides its answers. Times are ISO 8601 in UTC, given by the caller. */
export interface SubmissionMeta {
  readonly replyId: string
  readonly cycle: string
  readonly state: string
  readonly revision: number
  readonly submittedAt: string
  readonly submittedBy: { readonly id: string; readonly name: string }
  readonly authority: { readonly name: string; readonly title: string; readonly ministry: string }
  /** SHA-256 of the previous revision's canonical bytes. */
  readonly previousSha256?: string
  readonly demonstration: boolean
}

/** How it is composed: what the checks compare with, what is left out, who will see what. */
export interface SubmissionTerms extends Omit<FormStart, 'answers'> {
  readonly without?: readonly string[]
  readonly levels: ReleaseLevels
}

export interface SubmittedAnswer {
  readonly section: string
  readonly answer: Answer
  /** Its level. The word is of the first submissions: their bytes, and those of all after, are hashed with it. */
  readonly release: ReleaseLevel
  /** Worked out from other answers, not typed. */
  readonly calculated?: true
}

/**
 * The immutable snapshot of a reply: plain JSON, ready for RFC 8785. Numbers of answers are decimal
 * strings, as they were given, so that no reader can change a figure by reading it.
 */
export interface SubmissionDocument extends SubmissionMeta {
  readonly format: 'pillar-submission/1'
  readonly version: string
  readonly referenceYear: number
  /** Sections left out, in the order of the questionnaire. */
  readonly without: readonly string[]
  readonly coverage: ReplyCoverage
  /** By question id: only what is asked and said. */
  readonly answers: Readonly<Record<string, SubmittedAnswer>>
}

/** The answers alone, by question. */
export function answersOf({ answers }: Pick<SubmissionDocument, 'answers'>): Readonly<Record<string, Answer>> {
  return Object.fromEntries(Object.entries(answers).map(([question, { answer }]) => [question, answer]))
}

/** Who was to see what when it was submitted, said of each answer. */
export function levelsAsSubmitted({ answers }: Pick<SubmissionDocument, 'answers'>): ReleaseLevels {
  const levels = Object.entries(answers).map(([question, { release }]) => [question, release] as const)
  return { sections: {}, exceptions: Object.fromEntries(levels) }
}

export type Composed =
  | { readonly ok: true; readonly document: SubmissionDocument }
  /** Must-fix findings of the sections that are not left out. */
  | { readonly ok: false; readonly mustFix: readonly Finding[] }

/**
 * Composes a submission from the answers of a draft. Answers to questions that are not asked, to
 * questions the version does not have, and of sections left out never enter it.
 * Throws a RangeError when `without` names a section the version does not have.
 */
export function composeSubmission(
  plan: Plan,
  answers: FormStart['answers'],
  meta: SubmissionMeta,
  terms: SubmissionTerms,
): Composed {
  const without = leftOut(plan, terms.without ?? [])
  const state = evaluateReply(plan, { ...terms, answers })
  const mustFix = allFindings(state).filter(
    ({ level, at }) => level === 'must-fix' && !without.has(sectionOf(plan, at.question)),
  )
  if (mustFix.length > 0) return { ok: false, mustFix }
  const document: SubmissionDocument = {
    ...meta,
    format: 'pillar-submission/1',
    version: plan.version.id,
    referenceYear: terms.referenceYear,
    without: [...without],
    coverage: replyCoverage(state, without),
    answers: submittedAnswers(state, terms.levels, without),
  }
  return { ok: true, document }
}

function leftOut(plan: Plan, ids: readonly string[]): ReadonlySet<string> {
  const unknown = ids.find((id) => !plan.sectionSlotOf.has(id))
  if (unknown !== undefined)
    throw new RangeError(`Version ${plan.version.id} has no section "${unknown}" to leave out.`)
  return new Set(plan.sections.map(({ id }) => id).filter((id) => ids.includes(id)))
}

function sectionOf(plan: Plan, question: string): string {
  return plan.sections[plan.sectionOf[plan.slotOf.get(question) ?? -1] ?? -1]?.id ?? ''
}

function submittedAnswers(
  state: FormState,
  levels: ReleaseLevels,
  without: ReadonlySet<string>,
): Record<string, SubmittedAnswer> {
  const { plan } = state
  const levelOf = answerLevels(plan.version, levels)
  const submitted: Record<string, SubmittedAnswer> = {}
  for (const [slot, { id }] of plan.questions.entries()) {
    const section = sectionOf(plan, id)
    if (state.asked[slot] !== 1 || without.has(section)) continue
    const level = levelOf(id)
    const answer = state.answers[slot]
    if ((plan.calculateNode[slot] ?? -1) >= 0) {
      const number = calculatedText(state, slot)
      if (number !== undefined)
        submitted[id] = { section, answer: calculatedAnswer(answer, number), release: level, calculated: true }
    } else if (answer !== undefined && Object.keys(answer).length > 0)
      submitted[id] = { section, answer, release: level }
  }
  return submitted
}

/** The value is worked out; a note or source that somebody added to it stays. */
function calculatedAnswer(answer: Answer | undefined, number: string): Answer {
  const { value: _, typed: __, nonAnswer: ___, ...remarks } = answer ?? {}
  return { ...remarks, value: { number } }
}
