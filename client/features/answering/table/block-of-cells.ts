import type { Translate } from '#client/i18n/messages.tsx'
import { copyOut, wholeOf, type Block } from './copy-out.ts'
import type { Grid, Position } from './grid.ts'
import type { TableInUse } from './table-context.tsx'
import { positionOf } from './use-cell-keys.ts'

/** What the watched table is at the moment: year, language and labels may change while it is watched. */
export interface WatchedTable {
  readonly table: TableInUse
  readonly grid: Grid
  readonly t: Translate
}

interface Choosing {
  anchor: Position | undefined
  head: Position | undefined
}

/**
 * Lets a person choose a block of cells as in a spreadsheet – by dragging, Shift and click, Shift and arrows, Ctrl/Cmd+A –
 * and copy it. The focus stays in the cell where the block began. Works on the elements: nothing is drawn anew for it.
 */
export function watchBlocks(region: HTMLElement, now: () => WatchedTable, say: (words: string) => void): void {
  const choosing: Choosing = { anchor: undefined, head: undefined }
  const choose = (anchor: Position | undefined, head: Position | undefined): void => {
    Object.assign(choosing, { anchor, head })
    const block = blockOf(choosing)
    mark(region, block)
    say(block === undefined ? '' : now().t('answering.table.chosen', sizeOf(block)))
  }
  region.addEventListener('pointerdown', (event) => {
    const at = placeOf(event.target)
    if (at === undefined) return
    if (!event.shiftKey || choosing.anchor === undefined) return choose(at, undefined)
    event.preventDefault()
    choose(choosing.anchor, at)
  })
  region.addEventListener('pointerover', (event) => {
    const at = placeOf(event.target)
    if (at === undefined || event.buttons !== 1 || event.pointerType === 'touch' || !choosing.anchor) return
    if (choosing.head !== undefined || !samePlace(at, choosing.anchor)) choose(choosing.anchor, at)
  })
  region.addEventListener('focusin', (event) => {
    const at = placeOf(event.target)
    if (at !== undefined && !(choosing.anchor && samePlace(at, choosing.anchor))) choose(at, undefined)
  })
  region.addEventListener('input', () => choose(choosing.anchor, undefined))
  region.addEventListener('keydown', (event) => {
    const next = headAfter(event, choosing, now().grid)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    choose(next.anchor, next.head)
  })
  region.addEventListener('copy', (event) => {
    const block = blockOf(choosing)
    if (block === undefined || event.clipboardData === null) return
    const { table, grid, t } = now()
    const { text, html } = copyOut(table, grid, block)
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', html)
    event.preventDefault()
    say(t('answering.table.chosenCopied', sizeOf(block)))
  })
}

/** What a key makes of the block; undefined when it means something else. */
function headAfter(event: KeyboardEvent, { anchor, head }: Choosing, grid: Grid): Choosing | undefined {
  const at = placeOf(event.target)
  if (at === undefined || !(event.target instanceof HTMLInputElement) || event.isComposing) return undefined
  const { selectionStart, selectionEnd, value } = event.target
  // Within a text, Shift and arrows choose letters.
  if (head === undefined && (selectionEnd ?? 0) - (selectionStart ?? 0) < value.length) return undefined
  if (event.key === 'Escape' && head !== undefined) return { anchor, head: undefined }
  const { bottom, end } = wholeOf(grid)
  const command = event.ctrlKey || event.metaKey
  if (command && event.key.toLowerCase() === 'a')
    return { anchor: { row: 0, column: 0 }, head: { row: bottom, column: end } }
  const step = stepOf(event.key, getComputedStyle(event.target.parentElement ?? event.target).direction === 'rtl')
  if (!event.shiftKey || command || step === undefined) return undefined
  const from = head ?? anchor ?? at
  const within = (place: number, last: number): number => Math.min(Math.max(place, 0), last)
  return {
    anchor: anchor ?? at,
    head: { row: within(from.row + step.row, bottom), column: within(from.column + step.column, end) },
  }
}

function stepOf(key: string, mirrored: boolean): Position | undefined {
  const ahead = mirrored ? -1 : 1
  const steps: Readonly<Record<string, Position>> = {
    ArrowDown: { row: 1, column: 0 },
    ArrowUp: { row: -1, column: 0 },
    ArrowRight: { row: 0, column: ahead },
    ArrowLeft: { row: 0, column: -ahead },
  }
  return steps[key]
}

function placeOf(target: EventTarget | null): Position | undefined {
  return target === null ? undefined : positionOf(target)
}

function samePlace(a: Position, b: Position): boolean {
  return a.row === b.row && a.column === b.column
}

function blockOf({ anchor, head }: Choosing): Block | undefined {
  if (anchor === undefined || head === undefined) return undefined
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    start: Math.min(anchor.column, head.column),
    end: Math.max(anchor.column, head.column),
  }
}

function sizeOf({ top, bottom, start, end }: Block): { rows: number; columns: number } {
  return { rows: bottom - top + 1, columns: end - start + 1 }
}

function mark(region: HTMLElement, block: Block | undefined): void {
  for (const input of region.querySelectorAll<HTMLElement>('input[data-at]')) {
    const at = positionOf(input)
    const inside =
      block !== undefined &&
      at !== undefined &&
      at.row >= block.top &&
      at.row <= block.bottom &&
      at.column >= block.start &&
      at.column <= block.end
    input.toggleAttribute('data-chosen', inside)
  }
}
