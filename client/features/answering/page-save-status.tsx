import { useState } from 'react'
import { useLanguage } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useSaveText } from '#client/reply/use-save-text.ts'
import { useOnline } from '#client/reply/use-online.ts'
import { useHeads, useSaving } from '#client/reply/use-reply-values.ts'
import { rollUpOf, type RollUp } from '#client/reply/save-state.ts'
import { Banner } from '#client/ui/banner.tsx'
import { Button } from '#client/ui/button.tsx'
import { classNames } from '#client/ui/class-names.ts'
import styles from './answering.module.css'
import { nextSpoken, nothingSpoken } from './next-spoken.ts'
import { useSaveKey } from './use-save-key.ts'

/** Whether everything typed is safe: in sight on every page, spoken at rest and at every failure, also at Ctrl/Cmd+S. */
export function PageSaveStatus() {
  const { t } = useLanguage()
  const { store } = useOpenReply()
  const saving = useSaving()
  const isOnline = useOnline()
  const branches = useHeads((heads) => heads.branches)
  const rolled = rollUpOf(saving, branches.keys())
  const words = useSaveText()(rolled.state, rolled.answers)
  const asked = useSaveKey(store.saver.flush)
  const spoken = useSpoken(rolled, asked)
  return (
    <>
      <div className={styles['status']} id="save-status" tabIndex={-1} data-save={rolled.state.kind} data-print="no">
        <span
          className={classNames(
            rolled.state.kind === 'saved' && styles['done'],
            rolled.state.kind === 'on-device' && styles['waiting'],
          )}
        >
          {words || t('answering.save.nothingYet')}
        </span>
        {rolled.state.kind === 'not-saved' && (
          <Button look="danger" onClick={() => store.saver.retry()}>
            {t('ui.retry')}
          </Button>
        )}
        <span className="visually-hidden" aria-live="polite" role="status">
          {spoken}
        </span>
      </div>
      {saving.journalFailed && (
        <Banner tone="danger" title={t('answering.save.noJournal')} announce="at-once">
          {t('answering.save.noJournalRemedy')}
        </Banner>
      )}
      {saving.hold.kind === 'other-person' && (
        <Banner tone="danger" title={t('answering.save.otherPerson')} announce="at-once">
          {t('answering.save.otherPersonRemedy')}
        </Banner>
      )}
      {(saving.hold.kind === 'offline' || !isOnline) && (
        <Banner tone="warning" title={t('answering.save.offline', { answers: saving.queue.length })}>
          {t('answering.save.offlineRemedy')}
        </Banner>
      )}
    </>
  )
}

/** The words, made anew in each language. */
function useSpoken(rolled: RollUp, asked: number): string {
  const { t } = useLanguage()
  const wordsOf = useSaveText()
  const [spoken, setSpoken] = useState(() => nothingSpoken(asked))
  const next = nextSpoken(spoken, rolled, asked)
  if (next !== spoken) setSpoken(next)
  if (next.say === 'nothing') return ''
  if (next.say === 'all-saved') return t('answering.save.all')
  // The same words twice are spoken again only when the text differs: an invisible space does it.
  return (wordsOf(next.say.state, next.say.answers) || t('answering.save.nothingYet')) + '\u200b'.repeat(asked % 2)
}
