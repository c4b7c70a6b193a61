import { nonAnswers, valueFlags } from '#shared/answer/answer.ts'
import { nearest } from '#shared/text/nearest.ts'
import { scalarFunctions, type Expression, type ScalarFunction } from './expression.ts'
import { isRangeFunction, resolveAggregate, resolveCell } from './resolve-range.ts'
import type { ValueType } from './scope.ts'
import type { Syntax } from './syntax.ts'
import { broken, checkCode, findName, isTextLike, literalText, reject, type Context, type Typed } from './typed.ts'

const methods = ['cell', 'row', 'column', 'year', 'matches', 'sum', 'sumGiven', 'count', 'max', 'min', 'mean']
const functions = ['answered', 'reason', 'flagged', 'previous', ...scalarFunctions]

/** `receiver.method(…)`. */
export function resolveMethod(
  context: Context,
  node: Syntax,
  method: string,
  receiver: Syntax,
  args: readonly Syntax[],
): Typed {
  if (isRangeFunction(method)) return resolveAggregate(context, node, method, receiver, args)
  if (method === 'cell') return resolveCell(context, node, receiver, args)
  if (method === 'matches') return resolveScalar(context, node, 'matches', [receiver, ...args])
  if (method === 'row' || method === 'column' || method === 'year')
    return reject(context, 'expression.unfinishedRange', node, { name: method })
  return unknownFunction(context, node, method, methods)
}

/** `name(…)`. */
export function resolveCall(context: Context, node: Syntax, name: string, args: readonly Syntax[]): Typed {
  if (name === 'answered') return resolveAnswered(context, node, args)
  if (name === 'reason') return resolveReason(context, node, args)
  if (name === 'flagged') return resolveFlagged(context, node, args)
  if (name === 'previous') return resolvePrevious(context, node, args)
  const scalar = scalarFunctions.find((fn) => fn === name)
  return scalar ? resolveScalar(context, node, scalar, args) : unknownFunction(context, node, name, functions)
}

function unknownFunction(context: Context, node: Syntax, name: string, known: readonly string[]): Typed {
  const meant = nearest(name, known)
  return reject(context, 'expression.unknownFunction', node, { name, known: known.join(', '), ...(meant && { meant }) })
}

function resolveAnswered(context: Context, node: Syntax, args: readonly Syntax[]): Typed {
  const [target] = args
  if (!target || args.length !== 1) return wrongArguments(context, node, 'answered', 'one question or cell')
  if (target.op === 'rcall' && target.args[0] === 'cell') {
    const { expression } = resolveCell(context, target, target.args[1], target.args[2])
    return expression.op === 'cell' ? truth({ op: 'answered', id: expression.id, at: expression.at }) : broken
  }
  const found = findName(context, target)
  return found ? truth({ op: 'answered', id: found.id }) : broken
}

function resolveReason(context: Context, node: Syntax, args: readonly Syntax[]): Typed {
  const [target, given] = args
  if (!target || args.length > 2) return wrongArguments(context, node, 'reason', 'a question and a reason')
  const found = findName(context, target)
  if (!found) return broken
  if (!given) return truth({ op: 'reason', id: found.id })
  const reason = literalText(context, given, 'a reason such as "confidential"', node)
  if (reason === undefined || !checkCode(context, given, reason, nonAnswers, 'the reasons')) return broken
  return truth({ op: 'reason', id: found.id, reason })
}

function resolveFlagged(context: Context, node: Syntax, args: readonly Syntax[]): Typed {
  const [target, given] = args
  if (!target || args.length !== 2) return wrongArguments(context, node, 'flagged', 'a question and a flag')
  const found = findName(context, target)
  const flag = literalText(context, given, 'a flag such as "break"', node)
  if (!found || flag === undefined || !given || !checkCode(context, given, flag, valueFlags, 'the flags')) return broken
  return truth({ op: 'flagged', id: found.id, flag })
}

function resolvePrevious(context: Context, node: Syntax, args: readonly Syntax[]): Typed {
  const [target] = args
  if (!target || args.length !== 1) return wrongArguments(context, node, 'previous', 'one question, cell or sum')
  const { expression, ...rest } = context.resolve(target)
  if (rest.type === 'anything') return broken
  switch (expression.op) {
    case 'question':
      return { ...rest, expression: { op: 'previous', id: expression.id } }
    case 'cell':
      return { ...rest, expression: { op: 'previous', id: expression.id, at: expression.at } }
    case 'range': {
      const { op: _, id, ...range } = expression
      return { ...rest, expression: { op: 'previous', id, range } }
    }
    default:
      return wrongArguments(context, node, 'previous', 'one question, cell or sum')
  }
}

const results: Readonly<Record<ScalarFunction, ValueType>> = {
  abs: 'number',
  round: 'number',
  size: 'number',
  year: 'number',
  matches: 'boolean',
  min: 'number',
  max: 'number',
}

function resolveScalar(context: Context, node: Syntax, fn: ScalarFunction, args: readonly Syntax[]): Typed {
  const operands = args.map((arg) => context.resolve(arg))
  const types = operands.map(({ type }) => type)
  if (!fits(fn, types)) return wrongArguments(context, node, fn, expectedArguments[fn])
  if (fn === 'matches') checkPattern(context, args[1], node)
  return { type: results[fn], expression: { op: 'call', fn, args: operands.map(({ expression }) => expression) } }
}

const expectedArguments: Readonly<Record<ScalarFunction, string>> = {
  abs: 'one number',
  round: 'one number',
  size: 'one list of codes',
  year: 'one date',
  matches: 'a text and a pattern in quotes',
  min: 'two or more numbers',
  max: 'two or more numbers',
}

function fits(fn: ScalarFunction, types: readonly ValueType[]): boolean {
  const all = (wanted: (type: ValueType) => boolean) => types.every((type) => type === 'anything' || wanted(type))
  if (fn === 'min' || fn === 'max') return types.length >= 2 && all((type) => type === 'number')
  if (fn === 'matches') return types.length === 2 && all(isTextLike)
  const wanted: ValueType = fn === 'size' ? 'codes' : fn === 'year' ? 'date' : 'number'
  return types.length === 1 && all((type) => type === wanted)
}

function checkPattern(context: Context, argument: Syntax | undefined, within: Syntax): void {
  const pattern = literalText(context, argument, 'a pattern in quotes', within)
  if (pattern === undefined) return
  if (!isPattern(pattern)) context.report('expression.badPattern', argument ?? within, { pattern })
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp
  } catch {
    return false
  }
}

function wrongArguments(context: Context, node: Syntax, name: string, expected: string): Typed {
  return reject(context, 'expression.arguments', node, { name, expected })
}

function truth(expression: Expression): Typed {
  return { expression, type: 'boolean' }
}
