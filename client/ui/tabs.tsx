import type { ReactNode } from 'react'
import { Link } from 'wouter'
import styles from './tabs.module.css'

export interface Tab {
  readonly href: string
  readonly label: ReactNode
  readonly current: boolean
}

/** Views of the same thing as links, so that each can be bookmarked. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className={styles['tabs']} data-print="no">
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link href={tab.href} aria-current={tab.current ? 'true' : undefined}>
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
