import { nonAnswers, valueFlags, type NonAnswer, type ValueFlag } from '#shared/answer/reasons.ts'
import type { Translate } from '#client/i18n/messages.tsx'

/** What may be typed in a cell instead of a number, and behind one, in the language of the page. */
export interface CellLetters {
  /** Several spellings may mean one reason; the first is the one shown. */
  readonly reasons: Readonly<Record<NonAnswer, readonly string[]>>
  readonly flags: Readonly<Record<ValueFlag, string>>
}

/** Understood in every language: statistical offices use them everywhere. */
const universal: Partial<Record<NonAnswer, readonly string[]>> = {
  'not-collected': ['..', '…'],
  'not-applicable': ['x'],
}

export function cellLetters(t: Translate): CellLetters {
  return {
    reasons: record(nonAnswers, (reason) => [t(`cell.reason.${reason}`), ...(universal[reason] ?? [])]),
    flags: record(valueFlags, (flag) => t(`cell.flag.${flag}`)),
  }
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V> // every key is there by construction
}
