import { createContext, useCallback, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import type { Cell, CellKey } from '#shared/answer/answer.ts'
import type { TableQuestion } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { Finding } from '#shared/finding/finding.ts'
import { subject } from '#shared/form/form.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { formatDecimal } from '#client/reply/format-decimal.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { cellLetters } from './cell-letters.ts'
import { writeCell, type CellReading } from './cell-text.ts'
import { usePreference } from './preferences.ts'

type Entries = Iterable<readonly [CellKey, Cell | undefined]>

/** What every part of one table needs; it does not change while cells are typed. */
export interface TableInUse {
  readonly question: TableQuestion
  readonly reading: CellReading
  readonly rowLabel: (code: string) => string
  readonly columnLabel: (code: string) => string
  readonly unit: string | undefined
  readonly write: (cell: Cell | undefined) => string
  readonly cell: (at: CellKey) => Cell | undefined
  readonly set: (entries: Entries) => void
  /** Whether the figures of the last submitted report stand under the cells; undefined where there are none. */
  readonly lastShown: boolean | undefined
  readonly showLast: (on: boolean) => void
  /** Drawn beside a cell of which the year before is asked, too; fetched for such tables only. */
  readonly YearBefore: (props: { readonly at: CellKey }) => ReactNode
}

const TableContext = createContext<TableInUse | undefined>(undefined)

export function useTable(): TableInUse {
  const table = useContext(TableContext)
  if (table === undefined) throw new Error('useTable is called outside <TableInUseProvider>.')
  return table
}

export function TableInUseProvider({
  question,
  YearBefore,
  children,
}: Pick<TableInUse, 'question' | 'YearBefore'> & {
  readonly children: ReactNode
}) {
  const { store, text } = useOpenReply()
  const { t, locale } = useLanguage()
  const [last, showLast] = usePreference('last-figures', true)
  const lastShown = store.form.previous(question.id) === undefined ? undefined : last
  const table = useMemo<TableInUse>(() => {
    const letters = cellLetters(t)
    const writeNumber = (value: string): string => formatDecimal(value, locale)
    return {
      question,
      reading: { locale, decimals: question.decimals, letters },
      rowLabel: (code) => text(textKeys.code(question.rows.list, code)) ?? code,
      columnLabel: (code) => text(textKeys.code(question.columns.list, code)) ?? code,
      unit: text(textKeys.unit(question.unit)),
      write: (cell) => writeCell(cell, letters, writeNumber),
      cell: (at) => store.form.cell(question.id, at),
      set: (entries) => store.changeCells(question.id, entries),
      lastShown,
      showLast,
      YearBefore,
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `showLast` writes the same preference whenever it was made
  }, [question, store, text, t, locale, lastShown, YearBefore])
  return <TableContext value={table}>{children}</TableContext>
}

/** One cell; renders again only when this cell or its findings change. */
export function useCell(at: CellKey): { readonly cell: Cell | undefined; readonly findings: readonly Finding[] } {
  const { form } = useOpenReply().store
  const { question } = useTable()
  const subscribe = useCallback(
    (listener: () => void) => form.subscribe(subject.cell(question.id, at), listener),
    [form, question.id, at],
  )
  const cell = useSyncExternalStore(subscribe, () => form.cell(question.id, at))
  const findings = useSyncExternalStore(subscribe, () => form.cellFindings(question.id, at))
  return { cell, findings }
}
