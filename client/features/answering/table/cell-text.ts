import type { Cell } from '#shared/answer/answer.ts'
import { nonAnswers, valueFlags, type ValueFlag } from '#shared/answer/reasons.ts'
import { parseNumber } from '../parse-number.ts'
import type { CellLetters } from './cell-letters.ts'

export interface CellReading {
  readonly locale: string
  /** Decimals the table takes. */
  readonly decimals: number
  readonly letters: CellLetters
}

/** What the text of a cell means. `doubt`: kept as typed, because it can be read in two ways. */
export interface ReadCell {
  /** Undefined for a blank. */
  readonly cell: Cell | undefined
  readonly doubt?: { readonly whole: string; readonly fraction: string }
}

/** Reads `1 234`, `12e`, `nc` and the like. What is none of these is kept as typed; a note set elsewhere stays. */
export function readCell(text: string, before: Cell | undefined, { locale, decimals, letters }: CellReading): ReadCell {
  const typed = text.trim()
  const kept = { ...(before?.note !== undefined && { note: before.note }) }
  if (typed === '') return { cell: before?.note === undefined ? undefined : kept }
  const lower = typed.toLocaleLowerCase(locale)
  const reason = nonAnswers.find((one) => letters.reasons[one].includes(lower))
  if (reason !== undefined) return { cell: { ...kept, nonAnswer: reason } }
  const { number, flags } = splitFlags(lower, letters)
  const parsed = parseNumber(number, locale, decimals)
  if (parsed.kind === 'number')
    return { cell: { ...kept, value: parsed.value, ...(flags.length > 0 && { flags: [...flags] }) } }
  const asTyped = { ...kept, typed: typed.slice(0, 200) }
  return parsed.kind === 'ambiguous' ? { cell: asTyped, doubt: parsed } : { cell: asTyped }
}

/** Letters behind the number: `12ep` is 12, estimated and provisional. */
function splitFlags(
  text: string,
  letters: CellLetters,
): { readonly number: string; readonly flags: readonly ValueFlag[] } {
  let number = text
  const flags: ValueFlag[] = []
  for (;;) {
    const flag = valueFlags.find(
      (one) => number.length > letters.flags[one].length && number.endsWith(letters.flags[one]),
    )
    if (flag === undefined) return { number, flags: valueFlags.filter((one) => flags.includes(one)) }
    flags.push(flag)
    number = number.slice(0, -letters.flags[flag].length).trimEnd()
  }
}

/** The text a cell shows: the number in the way of the language, with its flag letters; a reason's letters; or what was typed. */
export function writeCell(
  cell: Cell | undefined,
  letters: CellLetters,
  writeNumber: (value: string) => string,
): string {
  if (cell === undefined) return ''
  if (cell.typed !== undefined) return cell.typed
  if (cell.nonAnswer !== undefined) return letters.reasons[cell.nonAnswer][0] ?? ''
  if (cell.value === undefined) return ''
  return writeNumber(cell.value) + (cell.flags ?? []).map((flag) => letters.flags[flag]).join('')
}
