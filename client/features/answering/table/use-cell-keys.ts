import type { KeyboardEvent } from 'react'
import type { CellKey } from '#shared/answer/answer.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { moveFor } from './cell-keys.ts'
import type { Grid, Position } from './grid.ts'

interface CellKeys {
  readonly grid: Grid
  readonly arrowsStay: boolean
  readonly onDetails: (at: CellKey) => void
}

/** Moves between the inputs of a table; put on the element around them. */
export function useCellKeys({ grid, arrowsStay, onDetails }: CellKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const { direction } = useLanguage()
  return (event) => {
    const input = event.target
    const at = positionOf(input)
    if (!(input instanceof HTMLInputElement) || at === undefined) return
    const pressed = {
      key: event.key,
      shift: event.shiftKey,
      command: event.ctrlKey || event.metaKey,
      composing: event.nativeEvent.isComposing,
    }
    const caret = { start: input.selectionStart ?? 0, end: input.selectionEnd ?? 0, length: input.value.length }
    const move = moveFor(pressed, { grid, at, caret, mirrored: direction === 'rtl', arrowsStay })
    if (move.kind === 'leave' || move.kind === 'restore') return
    event.preventDefault()
    if (move.kind === 'details') onDetails(input.dataset['at'] ?? '')
    if (move.kind === 'go') focusCell(event.currentTarget, move.to)
  }
}

export function positionOf(target: EventTarget): Position | undefined {
  if (!(target instanceof HTMLElement) || target.dataset['row'] === undefined) return undefined
  return { row: Number(target.dataset['row']), column: Number(target.dataset['column']) }
}

export function focusCell(around: HTMLElement, { row, column }: Position): void {
  around.querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`)?.focus()
}
