import type { ReactNode } from 'react'
import { Link } from 'wouter'
import styles from './back-link.module.css'

/** The way one level up, above the heading; the arrow follows the direction of reading. */
export function BackLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <nav className={styles['back']} data-print="no">
      <Link href={href}>
        <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
          <path d="M7 1L2 6l5 5" stroke="currentColor" strokeWidth="1.75" fill="none" />
        </svg>
        {children}
      </Link>
    </nav>
  )
}
