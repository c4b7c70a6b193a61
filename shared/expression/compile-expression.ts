import type { Expression, Result } from './expression.ts'
import { callScalar } from './scalar-functions.ts'

/** A compiled expression: what it yields, given the state its leaves read from. `undefined` is unknown. */
export type Evaluate<S> = (state: S) => Result

type Leaf<Op extends Expression['op']> = Extract<Expression, { op: Op }>
type Branch = Leaf<'value' | 'and' | 'or' | 'not' | 'negative' | BinaryOp | 'if' | 'call'>
export type LeafExpression = Exclude<Expression, Branch>
type BinaryOp = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in'

/**
 * Turns an expression into a closure. `leaf` resolves, once, whatever looks at an answer: it returns
 * the closure that reads it from the state, so that names are never looked up during evaluation.
 * Throws on an operator it does not know; never evaluates one to true.
 */
export function compileExpression<S>(expression: Expression, leaf: (leaf: LeafExpression) => Evaluate<S>): Evaluate<S> {
  const compile = (inner: Expression): Evaluate<S> => compileExpression(inner, leaf)
  if ('left' in expression) return binary(expression.op, compile(expression.left), compile(expression.right))
  switch (expression.op) {
    case 'value': {
      const { value } = expression
      return () => value
    }
    case 'and':
      return absorbing(expression.args.map(compile), false)
    case 'or':
      return absorbing(expression.args.map(compile), true)
    case 'not':
      return negation(compile(expression.arg))
    case 'negative':
      return opposite(compile(expression.arg))
    case 'if':
      return conditional(compile(expression.test), compile(expression.then), compile(expression.else))
    case 'call':
      return call(expression.fn, expression.args.map(compile))
    case 'question':
    case 'cell':
    case 'range':
    case 'list':
    case 'answered':
    case 'reason':
    case 'flagged':
    case 'previous':
    case 'cycle':
      return leaf(expression)
    default:
      throw unknownOperator(expression)
  }
}

/** Of a later program, or not of ours at all: types cannot describe it. */
export function unknownOperator(expression: never): Error {
  return new Error(`Unknown operator in an expression: ${JSON.stringify(expression)}`)
}

/**
 * `and` (absorbs false) and `or` (absorbs true).
 *
 * | and | true | false | unknown |
 * |---|---|---|---|
 * | true | true | false | unknown |
 * | false | false | false | false |
 * | unknown | unknown | false | unknown |
 */
function absorbing<S>(args: readonly Evaluate<S>[], absorbs: boolean): Evaluate<S> {
  return (state) => {
    let result: Result = !absorbs
    for (let at = 0; at < args.length; at++) {
      const value = args[at]?.(state)
      if (value === absorbs) return absorbs
      if (value !== !absorbs) result = undefined
    }
    return result
  }
}

function negation<S>(arg: Evaluate<S>): Evaluate<S> {
  return (state) => {
    const value = arg(state)
    return typeof value === 'boolean' ? !value : undefined
  }
}

function opposite<S>(arg: Evaluate<S>): Evaluate<S> {
  return (state) => {
    const value = arg(state)
    return typeof value === 'number' ? -value : undefined
  }
}

/** An unknown test is unknown, even when both branches agree: the author asked for the test. */
function conditional<S>(test: Evaluate<S>, then: Evaluate<S>, otherwise: Evaluate<S>): Evaluate<S> {
  return (state) => {
    const value = test(state)
    if (value === true) return then(state)
    return value === false ? otherwise(state) : undefined
  }
}

function call<S>(fn: Leaf<'call'>['fn'], args: readonly Evaluate<S>[]): Evaluate<S> {
  const apply = callScalar(fn)
  return (state) => {
    const values: NonNullable<Result>[] = []
    for (const arg of args) {
      const value = arg(state)
      if (value === undefined) return undefined
      values.push(value)
    }
    return known(apply(values))
  }
}

function binary<S>(op: BinaryOp, left: Evaluate<S>, right: Evaluate<S>): Evaluate<S> {
  const apply = operators[op]
  if (apply === undefined) throw new Error(`Unknown operator in an expression: ${op}`)
  return (state) => {
    const a = left(state)
    if (a === undefined) return undefined
    const b = right(state)
    return b === undefined ? undefined : apply(a, b)
  }
}

type Known = NonNullable<Result>
const operators: Readonly<Record<BinaryOp, (a: Known, b: Known) => Result>> = {
  '==': equal,
  '!=': (a, b) => !equal(a, b),
  '<': (a, b) => (comparable(a, b) ? a < b : undefined),
  '<=': (a, b) => (comparable(a, b) ? a <= b : undefined),
  '>': (a, b) => (comparable(a, b) ? a > b : undefined),
  '>=': (a, b) => (comparable(a, b) ? a >= b : undefined),
  '+': (a, b) => (typeof a === 'string' && typeof b === 'string' ? a + b : arithmetic(a, b, (x, y) => x + y)),
  '-': (a, b) => arithmetic(a, b, (x, y) => x - y),
  '*': (a, b) => arithmetic(a, b, (x, y) => x * y),
  '/': (a, b) => arithmetic(a, b, (x, y) => x / y),
  '%': (a, b) => arithmetic(a, b, (x, y) => x % y),
  in: (a, b) => (Array.isArray(b) ? b.includes(a) : undefined),
}

function equal(a: Known, b: Known): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  return a.length === b.length && a.every((item, i) => item === b[i])
}

/** Numbers with numbers; texts (ISO dates among them) with texts. */
function comparable(a: Known, b: Known): boolean {
  return typeof a === typeof b && (typeof a === 'number' || typeof a === 'string')
}

function arithmetic(a: Known, b: Known, apply: (a: number, b: number) => number): Result {
  return typeof a === 'number' && typeof b === 'number' ? known(apply(a, b)) : undefined
}

/** Dividing by zero, or leaving the range of numbers, is unknown. */
function known(value: Result): Result {
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value
}
