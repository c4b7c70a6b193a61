import { useLanguage } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { personName } from '#client/reply/person-name.ts'
import type { SaveState } from '#client/reply/save-state.ts'
import { useSaveText } from '#client/reply/use-save-text.ts'
import { useHeads, useSaveState } from '#client/reply/use-reply-values.ts'
import { classNames } from '#client/ui/class-names.ts'
import styles from './answering.module.css'

/** Whether this one answer is safe; in words, not spoken (the page's status speaks for all). */
export function SaveLine({ question }: { readonly question: string }) {
  const { t, formats } = useLanguage()
  const { store } = useOpenReply()
  const state = useSaveState(question)
  const words = useSaveText()(state)
  const by = useHeads((heads) => heads.heads.get(question))
  const others = by !== undefined && by.by.id !== store.me.id && state.kind === 'untouched'
  if (state.kind === 'untouched' && !others) return null
  return (
    <p className={classNames(styles['save'], styles[tone(state)])} data-save={state.kind}>
      {others && by ? t('answering.save.byOther', { who: personName(by.by), time: formats.instant(by.at) }) : words}
      {state.kind === 'not-saved' && (
        <button type="button" onClick={() => store.saver.retry()}>
          {t('ui.retry')}
        </button>
      )}
    </p>
  )
}

function tone(state: SaveState): 'quiet' | 'done' | 'waiting' | 'failed' {
  switch (state.kind) {
    case 'untouched':
    case 'saving':
      return 'quiet'
    case 'saved':
      return 'done'
    case 'on-device':
      return 'waiting'
    case 'conflict':
    case 'late':
    case 'not-saved':
      return 'failed'
  }
}
