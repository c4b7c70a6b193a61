import type { Answer, NonAnswer } from '#shared/answer/answer.ts'
import type { Exclusion, StateObservation, SummaryFacts } from './facts.ts'
import { questionsInRole, roles } from './roles.ts'

/** What one State said on a subject: codes, or a value, or why there is neither. */
export interface Said {
  readonly state: string
  readonly revision: number
  readonly status: 'value' | 'reason' | 'blank' | 'unasked'
  readonly reason?: NonAnswer
  readonly codes: readonly string[]
  readonly value?: number
  readonly numerator?: number
  readonly denominator?: number
  /** Left out of group figures, and why. */
  readonly excluded?: Exclusion
  /** Questions whose answers it rests on. */
  readonly questions: readonly string[]
}

/** What was read already, while its facts are in use: a paper asks for the same subject dozens of times. */
const read = new WeakMap<SummaryFacts, Map<string, readonly Said[] | undefined>>()

/** What every State with a reply said on a subject, one entry a reply; `undefined` where the questionnaire does not ask it. */
export function saidOn(facts: SummaryFacts, subject: string): readonly Said[] | undefined {
  const known = read.get(facts) ?? new Map<string, readonly Said[] | undefined>()
  read.set(facts, known)
  if (!known.has(subject)) known.set(subject, readSaid(facts, subject))
  return known.get(subject)
}

function readSaid(facts: SummaryFacts, subject: string): readonly Said[] | undefined {
  if (subject.includes('@')) {
    const each = saidUnderEach(facts, subject)
    return each.length === 0 ? undefined : together(facts, each)
  }
  const name = subject
  const [indicator] = name.split(':')
  if (facts.indicators.some(({ id }) => id === indicator))
    return [...(facts.observations.get(name) ?? []).flatMap(saidInObservation), ...saidNothing(facts, name)]
  const [question = '', field] = name.split('.')
  const isAsked = facts.version.sections.some(({ questions }) => questions.some(({ id }) => id === question))
  return isAsked ? answersTo(facts, question, field) : undefined
}

/** What was said on a role's questions within a scope, question by question: `challenges@I`. */
export function saidUnderEach(facts: SummaryFacts, subject: string): readonly (readonly Said[])[] {
  const [name, scope = ''] = subject.split('@')
  const role = roles.find((known) => known === name)
  const asked = role ? questionsInRole(facts.version, role, scope) : []
  const field = role === 'needs' || role === 'offers' ? 'theme' : undefined
  return asked.map(({ id }) => answersTo(facts, id, field))
}

/** States that replied and let nothing of an indicator be read: of its parts, only what was reported is known. */
function saidNothing({ replies, observations }: SummaryFacts, subject: string): readonly Said[] {
  const observed = observations.get(subject)
  if (!observed || subject.includes(':')) return []
  const known = new Set(observed.map(({ state }) => state))
  return replies
    .filter(({ state }) => !known.has(state))
    .map(({ state, revision }) => ({ state, revision, status: 'blank', codes: [], questions: [] }))
}

/** An observation as something said; what was not asked of this State is nothing at all. */
export function saidInObservation(observation: StateObservation): readonly Said[] {
  const { state, revision, status, reason, value, category, numerator, denominator, questions, excluded } = observation
  if (status === 'not-asked') return []
  const codes = category === undefined ? [] : [category]
  return [
    {
      state,
      revision,
      status,
      codes,
      questions,
      ...(reason !== undefined && { reason }),
      ...(value !== undefined && { value }),
      ...(numerator !== undefined && { numerator }),
      ...(denominator !== undefined && { denominator }),
      ...(excluded && { excluded }),
    },
  ]
}

function answersTo(facts: SummaryFacts, question: string, field: string | undefined): readonly Said[] {
  const given = new Map((facts.answers.get(question) ?? []).map((one) => [one.state, one.answer]))
  return facts.replies.map(({ state, revision }) => ({
    state,
    revision,
    questions: [question],
    ...readAnswer(given.get(state), field),
  }))
}

/** Several questions as one: a State that answered any of them has answered. */
function together(facts: SummaryFacts, subjects: readonly (readonly Said[])[]): readonly Said[] {
  return facts.replies.map(({ state, revision }, at) => {
    const all = subjects.flatMap((subject) => subject[at] ?? [])
    const values = all.filter(({ status }) => status === 'value')
    const codes = [...new Set(values.flatMap((one) => one.codes))]
    const [reason] = all.filter(({ status }) => status === 'reason')
    const status = values.length > 0 ? 'value' : reason ? 'reason' : 'blank'
    const behind = values.length > 0 ? values : all
    return {
      state,
      revision,
      status,
      codes,
      questions: behind.flatMap(({ questions }) => questions),
      ...(status === 'reason' && reason?.reason && { reason: reason.reason }),
    }
  })
}

function readAnswer(answer: Answer | undefined, field: string | undefined): Pick<Said, 'status' | 'codes' | 'reason'> {
  if (answer?.nonAnswer) return { status: 'reason', reason: answer.nonAnswer, codes: [] }
  if (!answer?.value) return { status: 'blank', codes: [] }
  return { status: 'value', codes: codesOf(answer.value, field) }
}

function codesOf(value: NonNullable<Answer['value']>, field: string | undefined): readonly string[] {
  if ('choice' in value) return [value.choice]
  if ('choices' in value) return value.choices
  if (!('items' in value)) return []
  return [...new Set(value.items.flatMap(({ fields }) => (field === undefined ? [] : (fields[field] ?? []))))]
}
