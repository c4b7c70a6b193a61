import { useState } from 'react'
import { useLanguage } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useSaveText } from '#client/reply/use-save-text.ts'
import { useHeads, useSaving } from '#client/reply/use-reply-values.ts'
import { rollUpOf, type RollUp } from '#client/reply/save-state.ts'
import { Banner } from '#client/ui/banner.tsx'
import { Button } from '#client/ui/button.tsx'
import { classNames } from '#client/ui/class-names.ts'
import styles from './answering.module.css'
import { useSaveKey } from './use-save-key.ts'

/** Whether everything typed is safe: in sight on every page, spoken at rest and at every failure, also at Ctrl/Cmd+S. */
export function PageSaveStatus() {
  const { t } = useLanguage()
  const { store } = useOpenReply()
  const saving = useSaving()
  const branches = useHeads((heads) => heads.branches)
  const rolled = rollUpOf(saving, branches.keys())
  const words = useSaveText()(rolled.state, rolled.answers)
  const asked = useSaveKey(store.saver.flush)
  const spoken = useSpoken(rolled, words, asked)
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
      {saving.hold.kind === 'offline' && (
        <Banner tone="warning" title={t('answering.save.offline', { answers: saving.queue.length })}>
          {t('answering.save.offlineRemedy')}
        </Banner>
      )}
    </>
  )
}

interface Spoken {
  readonly words: string
  /** Time of the last "saved" that was spoken. */
  readonly at: string
  readonly kind: RollUp['state']['kind']
  readonly asked: number
}

/** "Saved" at most once in 30 seconds; everything that needs attention at once; whatever it is when asked for. */
function useSpoken(rolled: RollUp, words: string, asked: number): string {
  const { t } = useLanguage()
  const [spoken, setSpoken] = useState<Spoken>({ words: '', at: '', kind: 'untouched', asked })
  const next = nextSpoken(
    spoken,
    rolled.state,
    { words: words || t('answering.save.nothingYet'), all: t('answering.save.all') },
    asked,
  )
  if (next !== spoken) setSpoken(next)
  return next.words
}

function nextSpoken(
  last: Spoken,
  state: RollUp['state'],
  { words, all }: { readonly words: string; readonly all: string },
  asked: number,
): Spoken {
  const { kind } = state
  // The same words twice are spoken again only when the text differs: an invisible space does it.
  if (last.asked !== asked) return { words: words + '\u200b'.repeat(asked % 2), at: last.at, kind, asked }
  if (kind === 'saving' || kind === 'untouched') return last
  if (state.kind !== 'saved') return kind === last.kind ? last : { words, at: last.at, kind, asked }
  const wasQuiet = last.kind === 'saved' || last.kind === 'untouched'
  const tooSoon = last.at !== '' && Date.parse(state.at) - Date.parse(last.at) < 30_000
  if (wasQuiet && tooSoon) return last.kind === kind ? last : { ...last, kind }
  return { words: all, at: state.at, kind, asked }
}
