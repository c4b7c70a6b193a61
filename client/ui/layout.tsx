import type { ReactNode } from 'react'
import styles from './section.module.css'

/** A block of a page under its own heading. */
export function PageSection({
  title,
  children,
  id,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly id?: string
}) {
  return (
    <section className={styles['section']} id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** Buttons in a row; the first is the one most people want. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={styles['actions']}>{children}</div>
}
