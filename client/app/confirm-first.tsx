import { useEffect, useState } from 'react'
import { confirmGate } from '#client/api/confirm-gate.ts'
import { lazyPage } from './lazy-page.ts'

const ConfirmDialog = lazyPage(
  () => import('#client/features/sign-in/confirm-dialog.tsx'),
  'ConfirmDialog',
  ['sign-in'],
  null,
)

/** When a step needs a code from the mail first: asks for it over the page, and the step goes on. */
export function ConfirmFirst() {
  const [waiting, setWaiting] = useState(false)
  useEffect(() => confirmGate.onWaiting(setWaiting), [])
  return waiting ? <ConfirmDialog /> : null
}
