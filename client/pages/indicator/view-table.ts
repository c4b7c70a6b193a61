import type { ReactNode } from 'react'

/** A cell of a file: words, a number as it is, or nothing. */
export type Field = string | number | null

/** One column of a file. */
export interface FileColumn<Row> {
  readonly heading: string
  readonly of: (row: Row) => Field
}

/** A column of a table: what a reader sees in it, and the columns of a file that say the same, each in one plain field. */
export interface Column<Row> {
  readonly heading: string
  readonly cell: (row: Row) => ReactNode
  readonly className?: string | undefined
  readonly fields: readonly FileColumn<Row>[]
}

/** A table that a view shows. The page and the file are both made of it, so that they cannot differ. */
export interface ViewTable<Row> {
  readonly caption: string
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Attributes of a row that its look follows. */
  readonly marksOf?: (row: Row) => Readonly<Record<`data-${string}`, string | undefined>>
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[]
}

/** What a file holds: headings, then lines of the same length. */
export interface FileTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Field[])[]
}

/** Lines of a file, of columns that are named for it alone where a view draws its figures and has no table. */
export function linesOf<Row>(rows: readonly Row[], columns: readonly FileColumn<Row>[]): FileTable {
  return {
    columns: columns.map(({ heading }) => heading),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  }
}

/** The same rows and columns as a file. */
export function fileOf<Row>({ rows, columns }: ViewTable<Row>): FileTable {
  return linesOf(
    rows,
    columns.flatMap(({ fields }) => fields),
  )
}
