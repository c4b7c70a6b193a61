import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './banner.module.css'

export interface BannerProps {
  readonly tone?: 'note' | 'warning' | 'danger' | 'done'
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** Spoken when it appears: politely, or at once for failures. */
  readonly announce?: 'politely' | 'at-once'
}

/** A message about the page: never colour alone, the words carry it. */
export function Banner({ tone = 'note', title, children, announce }: BannerProps) {
  const role = announce === 'at-once' ? 'alert' : announce === 'politely' ? 'status' : undefined
  return (
    <div className={classNames(styles['banner'], styles[tone])} role={role}>
      {title !== undefined && <p className={styles['title']}>{title}</p>}
      {children !== undefined && <div className={styles['body']}>{children}</div>}
    </div>
  )
}
