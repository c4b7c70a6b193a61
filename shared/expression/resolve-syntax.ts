import type { Expression } from './expression.ts'
import { resolveCall, resolveMethod } from './resolve-call.ts'
import { resolveBinary } from './resolve-operator.ts'
import type { Syntax } from './syntax.ts'
import { broken, findName, reject, type Context, type Typed } from './typed.ts'

/** One node of the parsed expression: names resolved, types checked, findings reported into the context. */
export function resolveSyntax(context: Context, node: Syntax): Typed {
  switch (node.op) {
    case 'value':
      return resolveValue(context, node, node.args)
    case 'id':
      return resolveId(context, node, node.args)
    case '&&':
    case '||':
      return resolveLogic(context, node.op === '&&' ? 'and' : 'or', node.args)
    case '!_':
      return { expression: { op: 'not', arg: wanted(context, node.args, 'boolean', '!') }, type: 'boolean' }
    case '-_':
      return resolveNegative(context, node.args)
    case '?:':
      return resolveIf(context, node, node.args)
    case 'call':
      return resolveCall(context, node, ...node.args)
    case 'rcall':
      return resolveMethod(context, node, ...node.args)
    case 'list':
      return reject(context, 'expression.notSupported', node, {
        what: 'a list here',
        instead: 'a list to the right of "in"',
      })
    case '.':
    case '.?':
    case '[]':
    case '[?]':
      return reject(context, 'expression.notSupported', node, {
        what: `"${node.op}"`,
        instead: '.cell("row", "column") for one cell',
      })
    case 'map':
      return reject(context, 'expression.notSupported', node, {
        what: '{…}',
        instead: 'the functions of README.md, "Expressions"',
      })
    default:
      return resolveBinary(context, node, node.op, ...node.args)
  }
}

function resolveValue(context: Context, node: Syntax, value: unknown): Typed {
  if (typeof value === 'bigint') return { expression: { op: 'value', value: Number(value) }, type: 'number' }
  if (typeof value === 'number') return { expression: { op: 'value', value }, type: 'number' }
  if (typeof value === 'string') return { expression: { op: 'value', value }, type: 'text' }
  if (typeof value === 'boolean') return { expression: { op: 'value', value }, type: 'boolean' }
  return reject(context, 'expression.notSupported', node, {
    what: String(value),
    instead: 'answered(x) to ask whether a value stands there',
  })
}

function resolveId(context: Context, node: Syntax, id: string): Typed {
  if (id === 'referenceYear') return { expression: { op: 'cycle', name: 'referenceYear' }, type: 'number' }
  if (id === 'code' && context.scope.code !== undefined)
    return { expression: { op: 'value', value: context.scope.code }, type: 'text' }
  const found = findName(context, node)
  if (!found) return broken
  const expression: Expression = { op: 'question', id: found.id }
  switch (found.name.type) {
    case 'table':
      return reject(context, 'expression.wholeTable', node, { name: found.id })
    case 'list':
    case 'documents':
      return reject(context, 'expression.wholeList', node, { name: found.id })
    case 'code':
    case 'codes':
      return { expression, type: found.name.type, codes: found.name.codes }
    default:
      return { expression, type: found.name.type }
  }
}

/** `a && b && c` becomes one node with three operands. */
function resolveLogic(context: Context, op: 'and' | 'or', args: readonly Syntax[]): Typed {
  const symbol = op === 'and' ? '&&' : '||'
  const operands = args.map((arg) => wanted(context, arg, 'boolean', symbol))
  return {
    expression: { op, args: operands.flatMap((operand) => (operand.op === op ? operand.args : [operand])) },
    type: 'boolean',
  }
}

function resolveNegative(context: Context, node: Syntax): Typed {
  const arg = wanted(context, node, 'number', '-')
  if (arg.op === 'value' && typeof arg.value === 'number')
    return { expression: { op: 'value', value: -arg.value }, type: 'number' }
  return { expression: { op: 'negative', arg }, type: 'number' }
}

function resolveIf(context: Context, node: Syntax, [test, yes, no]: readonly [Syntax, Syntax, Syntax]): Typed {
  const when = wanted(context, test, 'boolean', '?:')
  const a = context.resolve(yes)
  const b = context.resolve(no)
  const expression: Expression = { op: 'if', test: when, then: a.expression, else: b.expression }
  const codes = codesOf(a)
  const others = codesOf(b)
  if (codes && others) return { expression, type: 'code', codes: [...new Set([...codes, ...others])] }
  const type = a.type === 'anything' ? b.type : a.type
  if (b.type !== 'anything' && b.type !== type)
    return reject(context, 'expression.types', node, { op: '?:', left: a.type, right: b.type })
  return { expression, type }
}

/** The codes a branch can yield: those of a choice, or the one written in quotes. */
function codesOf({ type, codes, expression }: Typed): readonly string[] | undefined {
  if (type === 'code') return codes
  return expression.op === 'value' && typeof expression.value === 'string' ? [expression.value] : undefined
}

function wanted(context: Context, node: Syntax, type: 'boolean' | 'number', op: string): Expression {
  const typed = context.resolve(node)
  if (typed.type !== type && typed.type !== 'anything')
    context.report('expression.types', node, { op, left: typed.type, right: type })
  return typed.expression
}
