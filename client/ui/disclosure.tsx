import type { ReactNode } from 'react'
import styles from './disclosure.module.css'

/** More to read for those who want it. Printed open. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  readonly summary: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}) {
  return (
    <details className={styles['disclosure']} open={open}>
      <summary>{summary}</summary>
      <div className={styles['body']}>{children}</div>
    </details>
  )
}
