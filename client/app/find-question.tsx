import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useRoute } from 'wouter'
import { useLanguage, useMessages } from '#client/i18n/messages.tsx'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { lazyPage } from './lazy-page.ts'
import { AnsweringPage, CheckPage, LeaveDialog, TaskListPage } from './pages.ts'

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

/**
 * Once a report is opened and its page is drawn, what may be needed without a connection is fetched: this dialog, the
 * task list, the sections and everything on them, the check page, and what is asked when somebody signs out.
 */
function useFetchedAhead(isWanted: boolean): void {
  const { locale } = useLanguage()
  const kept = useQueryClient()
  useEffect(() => {
    if (!isWanted) return
    const pages = [FindDialog, TaskListPage, AnsweringPage, CheckPage, LeaveDialog]
    // What cannot be fetched now is fetched by whoever opens it.
    // Never before the page is drawn, however long that takes: what it waits for comes first.
    const timer = setInterval(() => {
      if (!document.querySelector('main h1')) return
      clearInterval(timer)
      void Promise.allSettled([...pages.map((page) => page.fetchAhead()), fetchParts(kept, locale)])
    }, 5000)
    return () => clearInterval(timer)
  }, [isWanted, kept, locale])
}

async function fetchParts(kept: QueryClient, locale: CompleteLocale): Promise<void> {
  const parts = await import('#client/features/answering/late-parts.tsx')
  await parts.fetchParts(kept, locale)
}
