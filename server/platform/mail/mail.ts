import type { CompleteLocale } from '#shared/text/locale.ts'

/** Keys of the catalogue `sentences.<locale>.json`. */
export const mailSentences = [
  'signIn',
  'confirmation',
  'invitedFocalPoint',
  'invitedContributor',
  'replySubmitted',
  'submissionReceived',
  'cycleOpened',
  'cycleDue',
] as const
export type MailSentence = (typeof mailSentences)[number]

export interface Mail {
  readonly to: string
  readonly locale: CompleteLocale
  readonly sentence: MailSentence
  readonly params: Readonly<Record<string, string | number>>
  /** Where the mail's one button leads. */
  readonly link: string
}
