import type { ReactNode } from 'react'
import styles from './table.module.css'

/** A wide table scrolls in a region of its own, which the keyboard reaches; the page never does. */
export function Scroll({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={name}>
      {children}
    </div>
  )
}
