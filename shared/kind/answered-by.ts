import { isNumericKind, type NumericKind } from './numeric-kinds.ts'
import type { SourceKind } from './settings.ts'

/**
 * What an answer of each kind consists of. One table for everything that depends on it and not on the kind itself: how a
 * label is tied to its input, whether marks on a figure make sense, which program draws it. A new kind does not compile
 * until it stands here.
 */
export const answeredBy = {
  'yes-in-part-no': 'option',
  maturity: 'option',
  choice: 'option',
  choices: 'options',
  text: 'words',
  count: 'figure',
  rate: 'figure',
  percentage: 'figure',
  amount: 'figure',
  date: 'day',
  table: 'cells',
  list: 'entries',
  documents: 'references',
} as const satisfies Readonly<Record<SourceKind, string>> & Readonly<Record<NumericKind, 'figure'>>

/** Whether the question is answered by one figure; narrows it to that. */
export function asksFigure<Q extends { readonly kind: SourceKind }>(
  question: Q,
): question is Extract<Q, { readonly kind: NumericKind }> {
  return isNumericKind(question.kind)
}
