import type { TableBlock } from '#shared/summary/document.ts'
import { FigureLink } from './figure-link.tsx'
import styles from './document.module.css'

/** A table of figures or of words, in a region that scrolls by itself. */
export function FigureTable({ block: { id, caption, columns, rows } }: { readonly block: TableBlock }) {
  const isWords = rows.every(({ cells }) => cells.every(({ figure }) => figure === undefined))
  // A table of a State's answers stands right below a heading of the same words.
  const captionClass = id.startsWith('answers-') ? 'visually-hidden' : undefined
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles['scroll']} tabIndex={0} aria-labelledby={`${id}-caption`}>
      <table className={styles['table']} data-words={isWords ? '' : undefined}>
        <caption id={`${id}-caption`} className={captionClass}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map(({ text, figure }, at) => (
                <td key={columns[at + 1] ?? at} data-words={figure === undefined ? '' : undefined}>
                  {figure === undefined ? text : <FigureLink figure={figure} text={text} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
