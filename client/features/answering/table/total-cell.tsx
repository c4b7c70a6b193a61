import { useLanguage } from '#client/i18n/messages.tsx'
import { formatDecimal } from '#client/reply/format-decimal.ts'
import { useQuestionValue } from '#client/reply/use-reply-values.ts'
import type { Total, YearTotals } from '#shared/form/form.ts'
import { cellsIn, gridOf, type Range } from './grid.ts'
import { LastFigure } from './last-figure.tsx'
import styles from './table.module.css'
import { useTable } from './table-context.tsx'

export interface TotalCellProps {
  readonly year: string | undefined
  readonly of: Range
  readonly labelledBy: string
}

/** A calculated total. Unknown as long as a cell is blank; then it says what is there so far. */
export function TotalCell({ year, of, labelledBy }: TotalCellProps) {
  const { t, locale } = useLanguage()
  const { question, lastShown } = useTable()
  const total = useQuestionValue(question.id, (form) => pick(form.totals(question.id).years[year ?? ''], of))
  const known = total?.sum
  const soFar = known === undefined ? total?.sumGiven : undefined
  const last = `${'row' in of ? of.row : ''}:${'column' in of ? of.column : ''}`
  return (
    <output
      dir="ltr"
      className={styles['total']}
      aria-labelledby={labelledBy}
      aria-describedby={lastShown ? `${question.id}-last-${last}` : undefined}
    >
      {known !== undefined && <bdi>{formatDecimal(known, locale)}</bdi>}
      {soFar !== undefined && (
        <span className={styles['soFar']}>
          <bdi>{formatDecimal(soFar, locale)}</bdi> <small>{t('answering.table.soFar')}</small>
        </span>
      )}
      {total?.sum === undefined && soFar === undefined && <span className={styles['soFar']}>–</span>}
      {lastShown && <LastFigure at={last} adds={cellsIn(gridOf(question, year), of)} />}
    </output>
  )
}

function pick(totals: YearTotals | undefined, of: TotalCellProps['of']): Total | undefined {
  if (totals === undefined) return undefined
  if ('row' in of) return totals.rows[of.row]
  return 'column' in of ? totals.columns[of.column] : totals.grand
}
