import { Scroll } from './scroll.tsx'
import styles from './table.module.css'
import type { ViewTable } from './view-table.ts'

/** A table of a view as a reader sees it; the file of the same table has the same rows and columns. */
export function ShownTable<Row>({ table }: { readonly table: ViewTable<Row> }) {
  const { caption, rows, keyOf, marksOf, columns } = table
  const [first, ...others] = columns
  return (
    <Scroll name={caption}>
      <table className={styles['table']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} {...marksOf?.(row)}>
              <th scope="row">{first?.cell(row)}</th>
              {others.map(({ heading, className, cell }) => (
                <td key={heading} className={className}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
