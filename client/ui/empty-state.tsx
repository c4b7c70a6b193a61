import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** Nothing here: says why, and the one thing to do next. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p className={styles['title']}>{title}</p>
      {children}
    </div>
  )
}
