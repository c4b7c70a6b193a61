import type { Translate } from '#client/i18n/messages.tsx'

/** Why the server, or this device, did not take a text. */
export function reasonText(problem: string, t: Translate): string {
  switch (problem) {
    case 'journal.offline':
    case 'journal.busy':
    case 'journal.sign-in':
    case 'journal.other-person':
      return t('answering.save.reason.noJournal')
    case 'access.denied':
    case 'reply.notFound':
      return t('answering.save.reason.noRight')
    case 'reply.wrongVersion':
      return t('answering.save.reason.wrongVersion')
    case 'request.tooLarge':
      return t('answering.save.reason.tooLarge')
    case 'request.unsupportedText':
      return t('answering.save.reason.unsupportedText')
    case 'question.unknown':
      return t('answering.save.reason.unknownQuestion')
    default:
      return t('answering.save.reason.declined', { code: problem })
  }
}
