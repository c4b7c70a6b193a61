import type { Grid, Position } from './grid.ts'

/** What a key pressed in a cell asks for. `leave`: the browser's own behaviour. */
export type CellMove =
  | { readonly kind: 'leave' }
  | { readonly kind: 'go'; readonly to: Position }
  | { readonly kind: 'stay' }
  | { readonly kind: 'details' }
  | { readonly kind: 'restore' }

export interface PressedKey {
  readonly key: string
  readonly shift: boolean
  /** Ctrl, or Cmd on a Mac. */
  readonly command: boolean
  /** The text is being composed (Chinese, Arabic input methods): keys belong to the method. */
  readonly composing: boolean
}

export interface Caret {
  readonly start: number
  readonly end: number
  readonly length: number
}

export interface CellSurroundings {
  readonly grid: Grid
  readonly at: Position
  readonly caret: Caret
  /** The table runs from right to left: the arrows are mirrored, numbers are not. */
  readonly mirrored: boolean
  /** Wish of the person: arrows move the caret only. */
  readonly arrowsStay: boolean
}

const leave: CellMove = { kind: 'leave' }

/** Rules of the keyboard in a table (Tab is the browser's: cells stand in reading order). */
export function moveFor(pressed: PressedKey, here: CellSurroundings): CellMove {
  const { key, shift, command, composing } = pressed
  if (composing) return leave
  if (key === 'Escape') return { kind: 'restore' }
  if (key === 'Enter') return command ? { kind: 'details' } : vertical(here, shift ? -1 : 1)
  if (here.arrowsStay || shift || command) return leave
  if (key === 'ArrowDown') return vertical(here, 1)
  if (key === 'ArrowUp') return vertical(here, -1)
  if (key === 'ArrowLeft' || key === 'ArrowRight') return horizontal(here, key === 'ArrowRight')
  return leave
}

function vertical({ grid, at }: CellSurroundings, step: 1 | -1): CellMove {
  const row = at.row + step
  return row < 0 || row >= grid.rows.length ? { kind: 'stay' } : { kind: 'go', to: { row, column: at.column } }
}

/** The caret moves within the text first; only at its edge, or when all of it is selected, the arrow leaves the cell. */
function horizontal({ grid, at, caret, mirrored }: CellSurroundings, right: boolean): CellMove {
  const all = caret.end - caret.start === caret.length
  // Number inputs are written from left to right in every language, so the edge is the same; the neighbour is not.
  const atEdge = right ? caret.start === caret.length : caret.end === 0
  if (!all && !atEdge) return leave
  const column = at.column + (right === mirrored ? -1 : 1)
  return column < 0 || column >= grid.columns.length ? leave : { kind: 'go', to: { row: at.row, column } }
}
