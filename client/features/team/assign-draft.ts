import { isDay } from '#client/i18n/due.ts'
import type { InputOf } from '#client/api/endpoint-call.ts'
import type { inviteContributor } from '#client/api/endpoints.generated.ts'
import type { MessageKey } from '#client/i18n/message-keys.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'

/** What stands in the form, as typed. */
export interface AssignDraft {
  readonly name: string
  readonly organization: string
  readonly email: string
  readonly sections: readonly string[]
  readonly dueOn: string
  readonly note: string
  readonly locale: CompleteLocale
}

export type Mistakes = Readonly<Partial<Record<keyof AssignDraft, MessageKey>>>

export function emptyDraft(sections: readonly string[], locale: CompleteLocale): AssignDraft {
  return { name: '', organization: '', email: '', sections, dueOn: '', note: '', locale }
}

/** Mistakes in the order of the fields, each named by the sentence that says how to mend it. */
export function findMistakes(draft: AssignDraft, cycleDueOn: string): Mistakes {
  const due = draft.dueOn.trim()
  return {
    ...(draft.name.trim() === '' && { name: 'assign.nameMissing' }),
    ...(draft.organization.trim() === '' && { organization: 'assign.organizationMissing' }),
    ...(!/^[^\s@]+@[^\s@]+$/.test(draft.email.trim()) && { email: 'assign.emailWrong' }),
    ...(draft.sections.length === 0 && { sections: 'assign.sectionsMissing' }),
    ...(due !== '' && !isDay(due) && { dueOn: 'assign.dueOnWrong' }),
    ...(isDay(due) && due > cycleDueOn && { dueOn: 'assign.dueOnLate' }),
    ...(draft.note.length > 2000 && { note: 'assign.noteLong' }),
  }
}

/** What the server is told of a form without mistakes, and from whom the sections are taken back. */
export function assignBody(
  draft: AssignDraft,
  insteadOf: readonly string[],
): InputOf<typeof inviteContributor>['body'] {
  const { name, organization, email, sections, dueOn, note, locale } = draft
  return {
    name: name.trim(),
    organization: organization.trim(),
    email: email.trim(),
    sections: [...sections],
    locale,
    ...(dueOn.trim() !== '' && { dueOn: dueOn.trim() }),
    ...(note.trim() !== '' && { note: note.trim() }),
    ...(insteadOf.length > 0 && { insteadOf: [...insteadOf] }),
  }
}
