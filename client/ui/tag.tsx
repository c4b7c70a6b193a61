import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './tag.module.css'

export type TagTone = 'finished' | 'plain' | 'todo' | 'attention' | 'problem'

/** A status in words. What is finished is plain text; only what is still to be done carries colour. */
export function Tag({ tone = 'plain', children }: { readonly tone?: TagTone; readonly children: ReactNode }) {
  return <span className={classNames(styles['tag'], styles[tone])}>{children}</span>
}
