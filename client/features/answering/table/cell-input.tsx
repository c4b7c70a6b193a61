import { memo, useRef, useState } from 'react'
import type { Cell, CellKey } from '#shared/answer/answer.ts'
import { readCell } from './cell-text.ts'
import { LastFigure } from './last-figure.tsx'
import styles from './table.module.css'
import { useCell, useTable } from './table-context.tsx'

export interface CellInputProps {
  readonly at: CellKey
  /** Place in the grid, for moving by keyboard. */
  readonly row: number
  readonly column: number
  /** Ids of row heading, column heading and unit. */
  readonly labelledBy: string
}

/** One cell of a table: a plain text input that tells what it holds. */
export const CellInput = memo(function CellInput({ at, row, column, labelledBy }: CellInputProps) {
  const { question, reading, write, set, lastShown, YearBefore } = useTable()
  const yearBefore = question.years && hasYearBefore(question.years, at)
  const { cell, findings } = useCell(at)
  const [draft, setDraft] = useState<string>()
  const before = useRef<Cell | undefined>(undefined)
  const state = draft === undefined ? stateOf(cell, findings.length > 0) : 'editing'
  const about = [
    cell?.note !== undefined && `${question.id}-has-note`,
    cell?.typed !== undefined && `${question.id}-as-typed`,
    lastShown && `${question.id}-last-${at}`,
    yearBefore && `${question.id}-before-${at}`,
  ].filter(Boolean)
  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        className={styles['cell']}
        value={draft ?? write(cell)}
        data-row={row}
        data-column={column}
        data-at={at}
        data-state={state}
        data-note={cell?.note === undefined ? undefined : ''}
        id={`${question.id}-cell-${at}`}
        aria-labelledby={labelledBy}
        aria-invalid={cell?.typed !== undefined || undefined}
        aria-describedby={about.join(' ') || undefined}
        onFocus={(event) => {
          before.current = cell
          event.currentTarget.select()
        }}
        onChange={(event) => {
          const text = event.currentTarget.value
          setDraft(text)
          set([[at, readCell(text, cell, reading).cell]])
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || draft === undefined) return
          setDraft(undefined)
          set([[at, before.current]])
        }}
        onBlur={() => setDraft(undefined)}
      />
      {lastShown && <LastFigure at={at} />}
      {yearBefore && <YearBefore at={at} />}
    </>
  )
})

/** Whether the year before that of a cell is asked, too. */
function hasYearBefore(years: readonly number[], at: CellKey): boolean {
  return years.includes(Number(at.split('@')[1]) - 1)
}

function stateOf(cell: Cell | undefined, found: boolean): string {
  if (cell === undefined) return 'blank'
  if (cell.typed !== undefined) return 'typed'
  if (found) return 'found'
  return cell.nonAnswer === undefined ? 'value' : 'reason'
}
