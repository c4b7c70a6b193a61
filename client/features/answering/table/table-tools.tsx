import { useRef, useState } from 'react'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import type { Grid } from './grid.ts'
import styles from './table.module.css'
import { useTable } from './table-context.tsx'
import type { Pasting } from './use-paste.ts'

interface TableToolsProps {
  readonly grid: Grid
  readonly pasting: Pasting
  readonly narrow: boolean
  readonly oneByOne: boolean
  readonly onOneByOne: (on: boolean) => void
  readonly onDetails: (at: string) => void
}

/** What can be done with the table as a whole; and with the cell one was in last, without a keyboard. */
export function TableTools({ grid, pasting, narrow, oneByOne, onOneByOne, onDetails }: TableToolsProps) {
  const t = useMessages()
  const table = useTable()
  const [said, setSaid] = useState('')
  const last = useRef<string>(undefined)
  async function copy(): Promise<void> {
    try {
      await (await import('./copy-out.ts')).toClipboard(table, grid)
      setSaid(t('answering.table.copied'))
    } catch {
      setSaid(t('answering.table.notCopied')) // the browser may forbid it
    }
  }
  return (
    <div className={styles['tools']} data-print="no">
      {/* The focus leaves the cell before the click arrives, so the cell is remembered on the way down. */}
      <Button
        look="quiet"
        onPointerDown={() => (last.current = cellInFocus(table.question.id))}
        onClick={() => onDetails(last.current ?? firstCell(grid))}
      >
        {t('answering.table.details')}
      </Button>
      <Button look="quiet" onClick={() => void copy()}>
        {t('answering.table.copy')}
      </Button>
      {table.lastShown !== undefined && (
        <Button look="quiet" onClick={() => table.showLast(!table.lastShown)}>
          {table.lastShown ? t('answering.table.hideLast') : t('answering.table.showLast')}
        </Button>
      )}
      {narrow && (
        <Button look="quiet" onClick={() => onOneByOne(!oneByOne)}>
          {oneByOne ? t('answering.table.whole') : t('answering.table.oneByOne')}
        </Button>
      )}
      {pasting.pasted > 0 && (
        <span className={styles['pasted']}>
          {t('answering.paste.done', { cells: pasting.pasted })}{' '}
          <Button look="quiet" onClick={pasting.undo}>
            {t('answering.undo')}
          </Button>
        </span>
      )}
      <span role="status" className="visually-hidden">
        {pasting.pasted > 0 ? t('answering.paste.done', { cells: pasting.pasted }) : said}
      </span>
    </div>
  )
}

function cellInFocus(question: string): string | undefined {
  const { activeElement } = document
  return activeElement instanceof HTMLElement && activeElement.id.startsWith(`${question}-cell-`)
    ? activeElement.dataset['at']
    : undefined
}

function firstCell({ rows: [row = ''], columns: [column] }: Grid): string {
  return column?.year === undefined ? `${row}:${column?.column ?? ''}` : `${row}:${column.column}@${column.year}`
}
