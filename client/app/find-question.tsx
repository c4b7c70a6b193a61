import { useEffect, useState } from 'react'
import { useRoute } from 'wouter'
import { useMessages } from '#client/i18n/messages.tsx'
import { lazyPage } from './lazy-page.ts'
import { CheckPage, TaskListPage } from './pages.ts'

const FindDialog = lazyPage(
  () => import('#client/features/finding/find-dialog.tsx'),
  'FindDialog',
  ['help', 'answering'],
  null,
)

/** In a cycle: a button, and Ctrl/Cmd+K, for finding a question of its questionnaire. */
export function FindQuestion() {
  const t = useMessages()
  const [, place] = useRoute('/cycles/:cycle/*?')
  const [open, setOpen] = useState<'open' | 'offline'>()
  const cycle = place?.cycle
  useFetchedAhead(cycle !== undefined)
  useEffect(() => {
    if (cycle === undefined) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      // Over another dialog a second one would hide what it asks.
      if (document.querySelector('dialog[open]') === null) void openDialog(setOpen)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [cycle])
  if (cycle === undefined) return null
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => void openDialog(setOpen)}>
        {t('app.find')}
      </button>
      <span role="status">{open === 'offline' && t('app.findOffline')}</span>
      {open === 'open' && <FindDialog cycle={cycle} onClose={() => setOpen(undefined)} />}
    </>
  )
}

/** Opens the dialog once its program is there; says so where it cannot be had. */
function openDialog(show: (how: 'open' | 'offline') => void): Promise<void> {
  return FindDialog.fetchAhead().then(
    () => show('open'),
    () => show('offline'),
  )
}

/** Once somebody begins to work, what may be needed offline is fetched: the dialog, the task list, the check page. */
function useFetchedAhead(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return
    // What cannot be fetched now is fetched by whoever opens it.
    const fetchAhead = (): void =>
      void Promise.allSettled([FindDialog, TaskListPage, CheckPage].map((page) => page.fetchAhead()))
    addEventListener('input', fetchAhead, { once: true })
    return () => removeEventListener('input', fetchAhead)
  }, [isWanted])
}
