/** Words with a meaning of their own in expressions. */
const ours = ['code', 'referenceYear', 'page']
/** Words CEL keeps for itself. */
const cel =
  'as break const continue else false for function if import in let loop namespace null package return true var void while'
/** Names every JavaScript object answers to: as keys they would find what no one put there. */
const inherited = [
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
]

/** Ids no question may have. */
export const reservedIds: ReadonlySet<string> = new Set([ours, cel.split(' '), inherited].flat())
