import { useEffect, useState } from 'react'
import { useRoute } from 'wouter'
import { useMessages } from '#client/i18n/messages.tsx'
import { lazyPage } from './lazy-page.ts'

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
  const [open, setOpen] = useState(false)
  const cycle = place?.cycle
  useEffect(() => {
    if (cycle === undefined) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      // Over another dialog a second one would hide what it asks.
      if (document.querySelector('dialog[open]') === null) setOpen(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [cycle])
  if (cycle === undefined) return null
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('app.find')}
      </button>
      {open && <FindDialog cycle={cycle} onClose={() => setOpen(false)} />}
    </>
  )
}
