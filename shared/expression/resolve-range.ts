import { rangeFunctions, type Expression, type PreviousRange, type RangeFunction } from './expression.ts'
import type { AxisName, TableName } from './scope.ts'
import type { Syntax } from './syntax.ts'
import { checkCode, findName, literalText, reject, type Context, type Typed } from './typed.ts'

interface Range {
  readonly id: string
  readonly table: TableName
  row?: string
  column?: string
  year?: string
}

export function isRangeFunction(name: string): name is RangeFunction {
  return rangeFunctions.some((fn) => fn === name)
}

/** `held.sum()`, `held.row("female").sum()`, `events.count()`, `events.sum("participants")`. */
export function resolveAggregate(
  context: Context,
  node: Syntax,
  fn: RangeFunction,
  receiver: Syntax,
  args: readonly Syntax[],
): Typed {
  if (receiver.op === 'id') {
    const found = findName(context, receiver)
    if (!found || found.name.type === 'anything') return number({ op: 'value', value: 0 })
    if (found.name.type === 'list') return resolveListAggregate(context, node, fn, found.id, found.name.fields, args)
  }
  if (args.length > 0)
    return reject(context, 'expression.arguments', node, { name: fn, expected: 'no argument for a table' })
  const range = resolveRange(context, receiver)
  return range ? number(rangeExpression(fn, range)) : number({ op: 'value', value: 0 })
}

function resolveListAggregate(
  context: Context,
  node: Syntax,
  fn: RangeFunction,
  id: string,
  fields: Readonly<Record<string, { readonly type: string }>>,
  args: readonly Syntax[],
): Typed {
  const [argument, ...rest] = args
  if (rest.length > 0 || (!argument && fn !== 'count'))
    return reject(context, 'expression.arguments', node, { name: fn, expected: `one field of the list ${id}` })
  if (!argument) return number({ op: 'list', fn, id })
  const field = literalText(context, argument, 'the name of a field', node)
  if (field === undefined) return number({ op: 'value', value: 0 })
  const type = fields[field]?.type
  if (type === undefined || (fn !== 'count' && type !== 'number' && type !== 'anything'))
    context.report('expression.unknownField', argument, { field, list: id, fields: listFields(fields, fn) })
  return number({ op: 'list', fn, id, field })
}

function listFields(fields: Readonly<Record<string, { readonly type: string }>>, fn: RangeFunction): string {
  const usable = Object.entries(fields).filter(([, { type }]) => fn === 'count' || type === 'number')
  return usable.map(([name]) => name).join(', ') || 'none'
}

/** A table with its `.row(…)`, `.column(…)` and `.year(…)`. A table asked for several years means the reference year unless said. */
function resolveRange(context: Context, node: Syntax): Range | undefined {
  const range = readChain(context, node)
  if (range && range.table.years && range.year === undefined) range.year = '0'
  return range
}

function readChain(context: Context, node: Syntax): Range | undefined {
  if (node.op === 'id') return findTable(context, node)
  if (node.op !== 'rcall' || !['row', 'column', 'year'].includes(node.args[0])) {
    context.report('expression.notATable', node, { what: 'this' })
    return undefined
  }
  const [method, receiver, args] = node.args
  const range = readChain(context, receiver)
  if (!range) return undefined
  if (args.length !== 1) context.report('expression.arguments', node, { name: method, expected: 'one argument' })
  if (method === 'year') narrowYear(context, range, args[0], node)
  else narrowAxis(context, range, method === 'row' ? 'row' : 'column', args[0], node)
  return range
}

function findTable(context: Context, node: Syntax): Range | undefined {
  const found = findName(context, node)
  if (!found || found.name.type === 'anything') return undefined
  if (found.name.type === 'table') return { id: found.id, table: found.name }
  context.report('expression.notATable', node, { what: found.id })
  return undefined
}

function narrowAxis(
  context: Context,
  range: Range,
  side: 'row' | 'column',
  argument: Syntax | undefined,
  within: Syntax,
): void {
  const code = literalText(context, argument, `a code of the ${side}s of ${range.id}`, within)
  if (code === undefined || !argument) return
  const axis = side === 'row' ? range.table.rows : range.table.columns
  if (isTotal(axis, code)) return
  checkCode(context, argument, code, axis.codes, `the ${side}s of ${range.id}`)
  range[side] = code
}

function isTotal(axis: AxisName, code: string): boolean {
  return code === 'total' && axis.total && !axis.codes.includes('total')
}

function narrowYear(context: Context, range: Range, argument: Syntax | undefined, within: Syntax): void {
  const offset = yearOffset(context, argument, within)
  if (offset === undefined) return
  const years = range.table.years
  if (!years) context.report('expression.noYears', within, { table: range.id })
  else checkCode(context, argument ?? within, String(offset), years.map(String), `the years of ${range.id}`)
  range.year = String(offset)
}

function yearOffset(context: Context, node: Syntax | undefined, within: Syntax): number | undefined {
  if (node?.op === 'value' && typeof node.args === 'bigint') return Number(node.args)
  if (node?.op === '-_' && node.args.op === 'value' && typeof node.args.args === 'bigint')
    return -Number(node.args.args)
  context.report('expression.literalNeeded', node ?? within, { what: 'a year offset such as 0 or -1' })
  return undefined
}

/** `held.cell("female", "sentenced", -1)`. A code `total` of a totalled axis sums over that axis. */
export function resolveCell(context: Context, node: Syntax, receiver: Syntax, args: readonly Syntax[]): Typed {
  const range = findTable(context, receiver)
  if (!range) return number({ op: 'value', value: 0 })
  if (args.length < 2 || args.length > 3)
    return reject(context, 'expression.arguments', node, {
      name: 'cell',
      expected: 'a row, a column and, where the table has years, a year offset',
    })
  narrowAxis(context, range, 'row', args[0], node)
  narrowAxis(context, range, 'column', args[1], node)
  if (args[2]) narrowYear(context, range, args[2], node)
  else if (range.table.years) range.year = '0'
  if (range.row === undefined || range.column === undefined) return number(rangeExpression('sum', range))
  return number({
    op: 'cell',
    id: range.id,
    at: `${range.row}:${range.column}${range.year === undefined ? '' : `@${range.year}`}`,
  })
}

function rangeExpression(fn: RangeFunction, range: Range): Expression {
  return { op: 'range', id: range.id, ...previousRange(fn, range) }
}

function previousRange(fn: RangeFunction, { row, column, year }: Omit<Range, 'id' | 'table'>): PreviousRange {
  return {
    fn,
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
    ...(year !== undefined && { year }),
  }
}

function number(expression: Expression): Typed {
  return { expression, type: 'number' }
}
