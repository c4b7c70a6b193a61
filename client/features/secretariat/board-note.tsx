import styles from './secretariat.module.css'

/** What was just done for a State, by its name, in sentences. */
export interface Told {
  readonly state: string
  readonly lines: readonly string[]
}

/** Says in the State’s row what was just done there. */
export function BoardNote({ told }: { readonly told: Told }) {
  return (
    <div className={styles['invited']}>
      {told.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
