/** Kinds answered by one number, which are also the kinds of a table's cells. */
export const numericKinds = ['count', 'rate', 'percentage', 'amount'] as const
export type NumericKind = (typeof numericKinds)[number]

export function isNumericKind(kind: string): kind is NumericKind {
  return kind === 'count' || kind === 'rate' || kind === 'percentage' || kind === 'amount'
}
