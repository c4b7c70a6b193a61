import styles from './releases.module.css'

interface NamesTableProps {
  readonly name: string
  readonly heads: readonly string[]
  /** The first cell of a row is a name that programs use, the others are words. */
  readonly rows: readonly (readonly string[])[]
}

/** Names of files or columns with what they hold. */
export function NamesTable({ name, heads, rows }: NamesTableProps) {
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={name}>
      <table className={`${styles['table']} ${styles['names']}`}>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...others]) => (
            <tr key={first}>
              <th scope="row">
                <bdi dir="ltr">{first}</bdi>
              </th>
              {others.map((words, at) => (
                <td key={heads[at + 1]}>{words}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
