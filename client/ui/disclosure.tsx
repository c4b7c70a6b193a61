import { Suspense, useState, type ReactNode } from 'react'
import styles from './disclosure.module.css'
import { Skeleton } from './skeleton.tsx'

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

/** The same for what few people open: its content is made, and what it is drawn with fetched, when it is opened first. */
export function LateDisclosure({ summary, children }: { readonly summary: ReactNode; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false)
  return (
    <details className={styles['disclosure']} onToggle={() => setOpened(true)}>
      <summary>{summary}</summary>
      <div className={styles['body']}>
        {opened && <Suspense fallback={<Skeleton lines={2} />}>{children}</Suspense>}
      </div>
    </details>
  )
}
