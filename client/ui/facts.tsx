import type { ReactNode } from 'react'
import styles from './facts.module.css'

export interface Fact {
  readonly term: ReactNode
  readonly value: ReactNode
}

/** Pairs of term and value, such as the facts of a cycle or a receipt. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ term, value }, place) => (
        <div key={place}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
