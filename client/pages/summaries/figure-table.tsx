import { repeatsItsHeading, type TableBlock } from '#shared/summary/document.ts'
import { usePage } from '../page-words.ts'
import { FigureLink, useAnswerAddress } from './figure-link.tsx'
import styles from './document.module.css'

/** A table of figures or of words, in a region that scrolls by itself. */
export function FigureTable({ block }: { readonly block: TableBlock }) {
  const { id, caption, columns, rows, answer, note } = block
  const isWords = !answer && rows.every(({ cells }) => cells.every(({ figure }) => figure === undefined))
  const hasCaption = !repeatsItsHeading(block)
  const labelledBy = hasCaption ? `${id}-caption` : id.replace(/^answers-/, 'section-')
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles['scroll']} tabIndex={0} aria-labelledby={labelledBy}>
      <table className={styles['table']} data-words={isWords ? '' : undefined} aria-labelledby={labelledBy}>
        {hasCaption && (
          <caption id={labelledBy}>
            <span>
              {caption}
              {answer && <AnswerLink answer={answer} />}
            </span>
          </caption>
        )}
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
