import type { Expression } from './expression.ts'
import type { ValueType } from './scope.ts'
import type { Binary, Syntax } from './syntax.ts'
import { broken, checkCode, isTextLike, reject, type Context, type Typed } from './typed.ts'

/** Comparison, arithmetic and `in`, each with its types checked. */
export function resolveBinary(context: Context, node: Syntax, op: Binary, left: Syntax, right: Syntax): Typed {
  if (op === 'in') return resolveIn(context, node, left, right)
  const a = context.resolve(left)
  const b = context.resolve(right)
  const expression: Expression = { op, left: a.expression, right: b.expression }
  if (op === '==' || op === '!=') {
    if (a.type === 'codes' || b.type === 'codes') return reject(context, 'expression.choicesCompared', node, { op })
    compareCodes(context, a, b, right)
    compareCodes(context, b, a, left)
    return comparable(a.type, b.type) ? { expression, type: 'boolean' } : mismatch(context, node, op, a, b)
  }
  if (op === '<' || op === '<=' || op === '>' || op === '>=')
    return ordered(a.type, b.type) ? { expression, type: 'boolean' } : mismatch(context, node, op, a, b)
  return isNumber(a) && isNumber(b) ? { expression, type: 'number' } : mismatch(context, node, op, a, b)
}

/** A code compared with a text in quotes: the text must be a code of the list. */
function compareCodes(context: Context, code: Typed, other: Typed, at: Syntax): void {
  if (code.type !== 'code' || !code.codes || code.expression.op === 'value') return
  if (other.expression.op !== 'value' || typeof other.expression.value !== 'string') return
  checkCode(context, at, other.expression.value, code.codes, nameOf(code.expression))
}

function nameOf(expression: Expression): string {
  return 'id' in expression ? expression.id : 'this'
}

function comparable(a: ValueType, b: ValueType): boolean {
  return a === b || a === 'anything' || b === 'anything' || (isTextLike(a) && isTextLike(b))
}

function ordered(a: ValueType, b: ValueType): boolean {
  const both = (...types: ValueType[]) => [a, b].every((type) => type === 'anything' || types.includes(type))
  return both('number') || both('date', 'text')
}

function isNumber({ type }: Typed): boolean {
  return type === 'number' || type === 'anything'
}

function mismatch(context: Context, node: Syntax, op: string, a: Typed, b: Typed): Typed {
  return reject(context, 'expression.types', node, { op, left: a.type, right: b.type })
}

/** `"cyber" in challenges`, `strategy in ["yes", "in-part"]`, `level in [3, 4]`. */
function resolveIn(context: Context, node: Syntax, left: Syntax, right: Syntax): Typed {
  const a = context.resolve(left)
  if (right.op === 'list') return resolveInLiteral(context, node, a, right.args)
  const b = context.resolve(right)
  if (b.type === 'anything' || a.type === 'anything') return broken
  if (b.type !== 'codes' || !isTextLike(a.type)) return mismatch(context, node, 'in', a, b)
  compareCodes(context, { ...b, type: 'code' }, a, left)
  return { expression: { op: 'in', left: a.expression, right: b.expression }, type: 'boolean' }
}

function resolveInLiteral(context: Context, node: Syntax, a: Typed, items: readonly Syntax[]): Typed {
  const members = items.map((item) => ({ item, ...context.resolve(item) }))
  const wrong = members.find(({ type }) => !comparable(a.type, type))
  if (wrong) return mismatch(context, node, 'in', a, wrong)
  for (const { item, ...member } of members) compareCodes(context, a, member, item)
  const texts = members.map(({ expression }) => (expression.op === 'value' ? expression.value : undefined))
  if (texts.every((value) => typeof value === 'string'))
    return { expression: { op: 'in', left: a.expression, right: { op: 'value', value: texts } }, type: 'boolean' }
  const args = members.map(({ expression }): Expression => ({ op: '==', left: a.expression, right: expression }))
  return { expression: { op: 'or', args }, type: 'boolean' }
}
