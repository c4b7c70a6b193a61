import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useMessages } from '#client/i18n/messages.tsx'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** False where the person must decide, such as signing in again: no close button, Escape does nothing. */
  readonly closable?: boolean
}

/** A native modal dialog: the browser keeps the focus inside and gives it back to where it came from. */
export function Dialog({ title, open, onClose, children, closable = true }: DialogProps) {
  const t = useMessages()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal()
    if (!open && dialog.current?.open === true) dialog.current.close()
  }, [open])
  useLayoutEffect(() => {
    const element = dialog.current
    // Closed before it is taken away, so that the browser gives the focus back.
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={titleId}
      data-print="no"
      onCancel={(event) => {
        if (!closable) event.preventDefault()
      }}
      onClose={() => {
        if (dialog.current?.open !== true) onClose()
      }}
    >
      <div className={styles['top']}>
        <h2 id={titleId} className={styles['title']}>
          {title}
        </h2>
        {closable && (
          <button type="button" className={styles['close']} onClick={() => dialog.current?.close()}>
            <span className="visually-hidden">{t('ui.close')}</span>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="2" fill="none" />
            </svg>
          </button>
        )}
      </div>
      {open && children}
    </dialog>
  )
}
