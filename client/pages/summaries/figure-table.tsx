import type { TableBlock } from '#shared/summary/document.ts'
import { usePage } from '../page-words.ts'
import { FigureLink, useAnswerAddress } from './figure-link.tsx'
import styles from './document.module.css'

/** A table of figures or of words, in a region that scrolls by itself. */
export function FigureTable({ block: { id, caption, columns, rows, answer, note } }: { readonly block: TableBlock }) {
  const isWords = !answer && rows.every(({ cells }) => cells.every(({ figure }) => figure === undefined))
  // A table of a State's answers stands right below a heading of the same words.
  const captionClass = id.startsWith('answers-') ? 'visually-hidden' : undefined
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles['scroll']} tabIndex={0} aria-labelledby={`${id}-caption`}>
      <table className={styles['table']} data-words={isWords ? '' : undefined}>
        <caption id={`${id}-caption`} className={captionClass}>
          {caption}
          {answer && <AnswerLink answer={answer} />}
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
                <td key={columns[at + 1] ?? at} data-words={figure === undefined && !answer ? '' : undefined}>
                  {figure === undefined ? text : <FigureLink figure={figure} text={text} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note !== undefined && <p className={styles['note']}>{note}</p>}
    </section>
  )
}

/** Where a table that a State gave stands in its reply. */
function AnswerLink({ answer: { state, question, revision } }: { readonly answer: NonNullable<TableBlock['answer']> }) {
  const { t } = usePage()
  const address = useAnswerAddress()
  return (
    <>
      {' '}
      <a href={address(state, question)}>{t('summaryAnswer', { question, revision })}</a>
    </>
  )
}
