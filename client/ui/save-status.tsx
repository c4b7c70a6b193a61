import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '#client/i18n/messages.tsx'
import { classNames } from './class-names.ts'
import styles from './save-status.module.css'

export type SaveState =
  | { readonly state: 'nothing' }
  | { readonly state: 'saving' }
  /** Acknowledged by the server at this instant. */
  | { readonly state: 'saved'; readonly at: string }
  /** Kept on this device, will be sent when the line is back. */
  | { readonly state: 'on-device'; readonly waiting: number }
  | { readonly state: 'failed'; readonly reason: string }

/** Whether what was typed is safe: text with a sign, spoken at rest states only, failures at once. */
export function SaveStatus({ save, onRetry }: { readonly save: SaveState; readonly onRetry?: () => void }) {
  const { t } = useLanguage()
  const text = useSaveText(save)
  return (
    <div id="save-status" tabIndex={-1} className={classNames(styles['status'], styles[save.state])} data-print="no">
      <Sign state={save.state} />
      <span>{text}</span>
      {save.state === 'failed' && onRetry !== undefined && (
        <button type="button" onClick={onRetry}>
          {t('ui.retry')}
        </button>
      )}
      <SpokenSaveState save={save} text={text} />
    </div>
  )
}

function useSaveText(save: SaveState): string {
  const { t, formats } = useLanguage()
  switch (save.state) {
    case 'nothing':
      return ''
    case 'saving':
      return t('ui.saving')
    case 'saved':
      return t('ui.savedAt', { time: formats.time(save.at) })
    case 'on-device':
      return t('ui.onDevice', { waiting: save.waiting })
    case 'failed':
      return t('ui.notSaved', { reason: save.reason })
    default:
      return save satisfies never
  }
}

/** At most one "all saved" in 30 seconds; failures and going offline always. */
function SpokenSaveState({ save, text }: { readonly save: SaveState; readonly text: string }) {
  const [spoken, setSpoken] = useState('')
  const last = useRef(0)
  useEffect(() => {
    if (save.state === 'saving' || save.state === 'nothing') return
    if (save.state === 'saved' && Date.now() - last.current < 30_000) return
    last.current = Date.now()
    setSpoken(text)
  }, [save.state, text])
  return (
    <span className="visually-hidden" role={save.state === 'failed' ? 'alert' : 'status'}>
      {spoken}
    </span>
  )
}

const signs: Readonly<Record<SaveState['state'], string>> = {
  nothing: '',
  saving: 'M3 8h2M7 8h2M11 8h2',
  saved: 'M2.5 8.5l3.5 3.5 7.5-8',
  'on-device': 'M4 1.5h8v13H4zM7 12h2',
  failed: 'M8 2v8M8 12.5v1.5',
}

function Sign({ state }: { readonly state: SaveState['state'] }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={signs[state]} stroke="currentColor" strokeWidth="2" fill="none" />
    </svg>
  )
}
