import { useLanguage, type Translate } from '#client/i18n/messages.tsx'
import { wantSentences } from '#client/i18n/sentences.ts'
import { lateProgram } from '#client/ui/late-program.ts'
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
        return t('ui.notSaved', { reason: reasonOf(state.problem, t) })
    }
  }
}

/** Its words come with what is fetched while somebody types: before that, nothing was sent that could be declined. */
export const reasons = lateProgram(async () => {
  const [program] = await Promise.all([import('./reason-text.ts'), wantSentences(['answering-later'])])
  return program
})

function reasonOf(problem: string, t: Translate): string {
  const program = reasons.atHand()
  if (program === undefined) void reasons().catch(() => undefined)
  return program?.reasonText(problem, t) ?? problem
}
