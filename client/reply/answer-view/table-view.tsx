import type { Cell, Value } from '#shared/answer/answer.ts'
import type { TableQuestion } from '#shared/definition/definition.ts'
import type { NumericKind } from '#shared/kind/numeric-kinds.ts'
import { knownSum } from '#shared/form/known-sum.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { TextOf } from '#client/api/use-version.ts'
import { useLanguage, type Translate } from '#client/i18n/messages.tsx'
import { formatDecimal } from '../format-decimal.ts'
import styles from './answer-view.module.css'

interface TableViewProps {
  readonly question: TableQuestion
  readonly value: Extract<Value, { cells: unknown }>
  readonly text: TextOf
}

/** A filled table for reading and print: all years one under the other, reasons and flags as footnotes. */
export function TableView({ question, value, text }: TableViewProps) {
  const { t, locale } = useLanguage()
  const notes = footnotes(value.cells, t)
  const years = question.years?.length ? question.years.map(String) : [undefined]
  return (
    <div
      className={styles['scroll']}
      tabIndex={0}
      role="group"
      aria-label={text(textKeys.question(question.id, 'label'))}
    >
      {years.map((year) => (
        <YearTable key={year ?? ''} question={question} cells={value.cells} year={year} text={text} notes={notes} />
      ))}
      {value.reportedTotal?.value !== undefined && (
        <p>{t('answering.table.reportedIs', { total: formatDecimal(value.reportedTotal.value, locale) })}</p>
      )}
      <ol className={styles['footnotes']}>
        {[...notes.keys()].map((note) => (
          <li key={note}>
            <bdi>{note}</bdi>
          </li>
        ))}
      </ol>
    </div>
  )
}

interface YearTableProps extends Omit<TableViewProps, 'value'> {
  readonly cells: Readonly<Record<string, Cell>>
  readonly year: string | undefined
  readonly notes: ReadonlyMap<string, number>
}

/** A calculated total stands where the questionnaire has one, and says nothing as long as a cell of it is unknown. */
function YearTable({ question, cells, year, text, notes }: YearTableProps) {
  const { t } = useLanguage()
  const { rows, columns } = question
  const label = (list: string, code: string) => text(textKeys.code(list, code)) ?? code
  const at = (row: string, column: string) =>
    cells[year === undefined ? `${row}:${column}` : `${row}:${column}@${year}`]
  return (
    <table className={styles['table']}>
      {year !== undefined && <caption>{t('answering.table.yearOffset', { offset: Number(year) })}</caption>}
      <thead>
        <tr>
          <td>{'\u00a0'}</td>
          {columns.codes.map((code) => (
            <th key={code} scope="col">
              {label(columns.list, code)}
            </th>
          ))}
          {columns.total && (
            <th scope="col" className={styles['total']}>
              {t('answering.table.total')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.codes.map((row) => (
          <tr key={row}>
            <th scope="row">{label(rows.list, row)}</th>
            {columns.codes.map((column) => (
              <td key={column}>
                <CellView cell={at(row, column)} notes={notes} />
              </td>
            ))}
            {columns.total && <TotalView kind={question.cell} of={columns.codes.map((column) => at(row, column))} />}
          </tr>
        ))}
      </tbody>
      {rows.total && (
        <tfoot>
          <tr>
            <th scope="row">{t('answering.table.total')}</th>
            {columns.codes.map((column) => (
              <TotalView key={column} kind={question.cell} of={rows.codes.map((row) => at(row, column))} />
            ))}
            {columns.total && (
              <TotalView
                kind={question.cell}
                of={rows.codes.flatMap((row) => columns.codes.map((column) => at(row, column)))}
              />
            )}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

interface TotalViewProps {
  readonly kind: NumericKind
  readonly of: readonly (Cell | undefined)[]
}

function TotalView({ kind, of }: TotalViewProps) {
  const { locale } = useLanguage()
  const sum = knownSum(kind, of)
  return <td className={styles['total']}>{sum === undefined ? '–' : <bdi>{formatDecimal(sum, locale)}</bdi>}</td>
}

function CellView({ cell, notes }: { readonly cell: Cell | undefined; readonly notes: ReadonlyMap<string, number> }) {
  const { t, locale } = useLanguage()
  if (cell === undefined) return <span aria-label={t('answering.blank')}>–</span>
  const numbers = notesOf(cell, t).map((note) => notes.get(note))
  return (
    <>
      <bdi>{cell.value === undefined ? (cell.typed ?? '…') : formatDecimal(cell.value, locale)}</bdi>
      {numbers.length > 0 && <sup>{numbers.join(' ')}</sup>}
    </>
  )
}

/** Sentences under the table, each once, with its number. */
function footnotes(cells: Readonly<Record<string, Cell>>, t: Translate): ReadonlyMap<string, number> {
  const notes = new Map<string, number>()
  for (const cell of Object.values(cells)) {
    for (const note of notesOf(cell, t)) if (!notes.has(note)) notes.set(note, notes.size + 1)
  }
  return notes
}

function notesOf(cell: Cell, t: Translate): readonly string[] {
  return [
    ...(cell.nonAnswer === undefined ? [] : [t(`terms.nonAnswer.${cell.nonAnswer}`)]),
    ...(cell.flags ?? []).map((flag) => t(`terms.flag.${flag}`)),
    ...(cell.typed === undefined ? [] : [t('answering.asTyped')]),
    ...(cell.note === undefined ? [] : [cell.note]),
  ]
}
