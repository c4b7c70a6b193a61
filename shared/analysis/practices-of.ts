import type { Answers } from '#shared/answer/answer.ts'
import type { Version } from '#shared/definition/definition.ts'
import { releaseLevelOf, type ReleaseLevel, type ReleaseLevels } from '#shared/reply/release-level.ts'
import { narrativesOf } from './narratives-of.ts'

/**
 * What the public gets to see of one practice: nothing where its answer is not released to the public (`held`) or the
 * State did not say yes (`no-consent`). A contact goes with a spoken consent only.
 */
export const practiceFates = ['with-contact', 'without-contact', 'no-consent', 'held'] as const
export type PracticeFate = (typeof practiceFates)[number]

export interface PlannedPractice {
  readonly question: string
  /** Id of the entry in its list. */
  readonly place: string
  readonly title?: string
  readonly fate: PracticeFate
}

/** Every practice a reply tells of, in the order of the questionnaire, with what would become of it when submitted so. */
export function practicesOf(version: Version, answers: Answers, levels: ReleaseLevels): readonly PlannedPractice[] {
  return version.sections.flatMap((section) =>
    section.questions.flatMap((question): readonly PlannedPractice[] => {
      const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
      if (!answer || question.kind !== 'list') return []
      const level = releaseLevelOf(levels, section.id, question.id)
      const told = narrativesOf(question, answer).filter(({ kind }) => kind === 'practice')
      return told.map(({ place, title, consent }) => {
        const item = answer.value && 'items' in answer.value && answer.value.items.find(({ id }) => id === place)
        const hasContact = Boolean(item && String(item.fields['contact'] ?? '').trim())
        const fate = fateOf(level, consent, hasContact)
        return { question: question.id, place, fate, ...(title !== undefined && { title }) }
      })
    }),
  )
}

function fateOf(level: ReleaseLevel, consent: boolean | undefined, hasContact: boolean): PracticeFate {
  if (consent === false) return 'no-consent'
  if (level !== 'R3') return 'held'
  return consent && hasContact ? 'with-contact' : 'without-contact'
}
