import { isOfMembers } from './of-members.ts'
import { shownPercent, type Answered, type Base, type CellPlace } from './share.ts'

interface Asked {
  readonly rows?: { readonly kind: string } | undefined
  readonly columns?: { readonly kind: string } | undefined
  readonly percent: Base
}

interface Counted {
  readonly total: number
  readonly answered: Answered
}

/** What stands around the cells of a table. The line of totals is always there. */
export interface Margins {
  /** A column of totals: without a second variable it would repeat the only column, over cycles it would mix them. */
  readonly total: boolean
  /** Who of the totals answered: what percentages are of, where that is not the total itself. */
  readonly answered: { readonly row: boolean; readonly column: boolean }
  /** Which of them the percentages of the margins stand in: beside the number that they are worked out from. */
  readonly shares: 'total' | 'answered'
}

/** The margins of a table: those that its percentages are of, and those that say what rows and columns are of all. */
export function marginsOf({ rows, columns, percent }: Asked, { total, answered }: Counted): Margins {
  const withTotal = columns !== undefined && columns.kind !== 'cycle'
  const allAnswered = isOfMembers({ rows, columns }) || total === answered.total
  const withAnswered = percent !== 'none' && !allAnswered
  const baseAlone = percent === 'row' && !withTotal && !isOfMembers({ rows, columns })
  return {
    total: withTotal,
    answered: { row: withAnswered, column: (withAnswered && withTotal) || baseAlone },
    shares: allAnswered ? 'total' : 'answered',
  }
}

/** A place in the margins: without a row in the last line, without a column in the last column. */
export interface MarginPlace extends Pick<CellPlace, 'sorts'> {
  readonly at?: number
  readonly place?: number
}

/** Percentage in a margin, of the same as those of the cells beside it: cells and margin add up, or are one hundred. */
export function marginShareOf(base: Base, answered: Answered, { at, place, sorts }: MarginPlace): number | undefined {
  if (base === 'none' || sorts.some((sort) => sort !== 'answer')) return undefined
  const inRow = at === undefined ? answered.total : (answered.rows[at] ?? 0)
  const inColumn = place === undefined ? answered.total : (answered.columns[place] ?? 0)
  const count = at === undefined ? inColumn : inRow
  return shownPercent(count, { row: inRow, column: inColumn, overall: answered.total }[base])
}
