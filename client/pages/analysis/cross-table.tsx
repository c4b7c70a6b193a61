import { marginsOf, marginShareOf } from '#shared/analysis/margins.ts'
import { baseOf, percentOf, shareOf } from '#shared/analysis/share.ts'
import { isOfMembers } from '#shared/analysis/of-members.ts'
import type { AnalysisReply } from '#shared/contract/analysis.ts'
import { usePage } from '../page-words.ts'
import { membersWith, pathOf } from './address.ts'
import styles from './cross-table.module.css'

type Table = AnalysisReply['tables'][number]
type Category = NonNullable<AnalysisReply['rows']>['categories'][number]

/** One table, or one for each cycle. Every figure leads to the States behind it. */
export function CrossTables({ analysis, title }: { readonly analysis: AnalysisReply; readonly title: string }) {
  const { t } = usePage()
  const { tables, cyclesOffered, percent, rows, columns } = analysis
  const overlapping = rows?.overlapping || (columns?.kind !== 'cycle' && columns?.overlapping)
  return (
    <>
      {tables.map((table, at) => {
        const cycle = cyclesOffered.find(({ key }) => key === table.cycle)?.title
        const caption = cycle ?? t('analysis.table')
        return (
          <div
            key={table.cycle ?? 'all'}
            className={styles['scroll']}
            tabIndex={0}
            role="group"
            aria-label={`${title}: ${caption}`}
          >
            <CrossTable analysis={analysis} table={table} at={at} caption={caption} />
          </div>
        )
      })}
      <p className={styles['aside']}>
        {percent !== 'none' && isOfMembers(analysis)
          ? t('analysis.members.how', { percent })
          : t(`analysis.percent.${percent}.how`)}{' '}
        {overlapping && t('analysis.overlapping')}
      </p>
    </>
  )
}

interface CrossTableProps {
  readonly analysis: AnalysisReply
  readonly table: Table
  readonly at: number
  readonly caption: string
}

/** Without a second variable there is one column; then its total says nothing new and is left out. */
function CrossTable({ analysis, table, at, caption }: CrossTableProps) {
  const { t } = usePage()
  const { rows, columns } = analysis
  const categories: readonly Category[] = columns?.categories ?? [
    { key: 'all', sort: 'answer', label: t('analysis.states') },
  ]
  const margins = marginsOf(analysis, table)
  return (
    <table className={styles['table']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{rows?.label}</th>
          {categories.map(({ key, label, sort }) => (
            <th key={key} scope="col" data-sort={sort}>
              {label}
            </th>
          ))}
          {margins.total && <th scope="col">{t('analysis.total')}</th>}
          {margins.answered.column && <th scope="col">{t('analysis.answered')}</th>}
        </tr>
      </thead>
      <tbody>
        {(rows?.categories ?? []).map((row, line) => (
          <tr key={row.key} data-sort={row.sort}>
            <th scope="row">{row.label}</th>
            {categories.map((column, place) => (
              <Cell
                key={column.key}
                analysis={analysis}
                table={table}
                at={at}
                line={line}
                place={place}
                keys={[row.key, column.key]}
                sorts={[row.sort, column.sort]}
              />
            ))}
            <LastColumns analysis={analysis} table={table} line={line} sort={row.sort} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <LastLine analysis={analysis} table={table} categories={categories} of="total" />
        {margins.answered.row && <LastLine analysis={analysis} table={table} categories={categories} of="answered" />}
      </tfoot>
    </table>
  )
}

interface LastColumnsProps {
  readonly analysis: AnalysisReply
  readonly table: Table
  readonly line: number
  readonly sort: Category['sort']
}

/** What a row comes to, and who of it answered. */
function LastColumns({ analysis, table, line, sort }: LastColumnsProps) {
  const { total, answered, shares } = marginsOf(analysis, table)
  const share = marginShareOf(analysis.percent, table.answered, { at: line, sorts: [sort] })
  return (
    <>
      {total && (
        <td className={styles['total']}>
          <Margin count={table.rowTotals[line] ?? 0} share={shares === 'total' ? share : undefined} />
        </td>
      )}
      {answered.column && (
        <td>
          <Margin count={table.answered.rows[line] ?? 0} share={shares === 'answered' ? share : undefined} />
        </td>
      )}
    </>
  )
}

interface LastLineProps {
  readonly analysis: AnalysisReply
  readonly table: Table
  readonly categories: readonly Category[]
  readonly of: 'total' | 'answered'
}

/** What the columns come to, or who of them answered. */
function LastLine({ analysis, table, categories, of }: LastLineProps) {
  const { t } = usePage()
  const { percent } = analysis
  const { total, answered, shares } = marginsOf(analysis, table)
  const counts = of === 'total' ? table.columnTotals : table.answered.columns
  // Of the whole table, once: where the line and the column that percentages stand in meet.
  const inAll = { [shares]: of === shares ? marginShareOf(percent, table.answered, { sorts: [] }) : undefined }
  return (
    <tr>
      <th scope="row">{t(`analysis.${of}`)}</th>
      {categories.map(({ key, sort }, place) => {
        const share = shares === of ? marginShareOf(percent, table.answered, { place, sorts: [sort] }) : undefined
        return (
          <td key={key}>
            <Margin count={counts[place] ?? 0} share={share} />
          </td>
        )
      })}
      {total && (
        <td className={styles['total']}>
          <Margin count={of === 'total' ? table.total : table.answered.total} share={inAll['total']} />
        </td>
      )}
      {answered.column && (
        <td>
          <Margin count={table.answered.total} share={inAll['answered']} />
        </td>
      )}
    </tr>
  )
}

/** A number of States in a margin, with its share where one is asked for. */
function Margin({ count, share }: { readonly count: number; readonly share: number | undefined }) {
  const { formats } = usePage()
  return (
    <>
      {formats.number(count)}
      {share !== undefined && count > 0 && <span className={styles['share']}>{formats.percent(share / 100)}</span>}
    </>
  )
}

interface CellProps {
  readonly analysis: AnalysisReply
  readonly table: Table
  readonly at: number
  readonly line: number
  readonly place: number
  readonly keys: readonly [string, string]
  /** What its row and its column are: only answers have percentages. */
  readonly sorts: readonly Category['sort'][]
}

/** Number of States, with its share where one is asked for; shaded by it, else by the largest figure, in five steps. */
function Cell({ analysis, table, at, line, place, keys, sorts }: CellProps) {
  const { formats, link } = usePage()
  const count = table.cells[line]?.[place] ?? 0
  const { percent, cell } = analysis
  const where = { at: line, place, sorts }
  const share = count === 0 ? undefined : shareOf(percent, table.answered, { ...where, count })
  const of = percent === 'none' ? Math.max(...table.cells.flat()) : (baseOf(percent, table.answered, where) ?? 0)
  const depth = percentOf(count, of) ?? 0
  const isOpen = cell?.row === keys[0] && cell.column === keys[1] && cell.table === at
  const member = [...keys, ...(at > 0 ? [String(at)] : [])].join(',')
  const figure = formats.number(count)
  return (
    <td data-depth={count === 0 ? 0 : Math.min(5, 1 + Math.floor(depth / 20))} data-open={isOpen ? 'yes' : undefined}>
      {count === 0 ? (
        figure
      ) : (
        <a
          href={link(`${pathOf(analysis)}#cell`, membersWith(analysis, { cell: member }))}
          aria-current={isOpen ? 'true' : undefined}
        >
          {' '}
          {figure}
        </a>
      )}
      {share !== undefined && <span className={styles['share']}>{formats.percent(share / 100)}</span>}
    </td>
  )
}
