import { useLanguage, type Translate } from '#client/i18n/messages.tsx'
import type { SaveState } from './save-state.ts'

/** Words for the state of an answer: exactly what is known, nothing hoped for. */
export function useSaveText(): (state: SaveState, answers?: number) => string {
  const { t, formats } = useLanguage()
  return (state, answers = 1) => {
    switch (state.kind) {
      case 'untouched':
        return ''
      case 'saving':
        return t('ui.saving')
      case 'saved':
        return t('ui.savedAt', { time: formats.time(state.at) })
      case 'on-device':
        return t(`answering.save.onDevice.${state.hold}`, { answers })
      case 'conflict':
        return t('answering.save.conflict', { answers })
      case 'late':
        return t('answering.save.late')
      case 'not-saved':
        return t('ui.notSaved', { reason: reasonText(state.problem, t) })
    }
  }
}

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
