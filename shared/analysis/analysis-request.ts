import { bases, type Base } from './share.ts'
import { parseVariable, printVariable, type Variable } from './variable.ts'

/** A condition as it is asked for: the categories of one variable that a State must fall into. */
export interface AskedCondition {
  readonly variable: Variable
  readonly keys: readonly string[]
}

/** A cell whose States are opened. */
export interface AskedCell {
  readonly row: string
  readonly column: string
  /** Number of the table, counted from 0, where there are several. */
  readonly table: number
}

/** Everything an analysis shows. Its address holds all of it: who follows the link sees the same. */
export interface AnalysisRequest {
  readonly rows?: Variable
  readonly columns?: Variable
  readonly cycles: readonly string[]
  readonly group: string
  readonly where: readonly AskedCondition[]
  readonly percent: Base
  /** Question whose texts are read behind a cell. */
  readonly text?: string
  readonly cell?: AskedCell
  readonly edition?: string
}

/** Members of an address. */
export type Members = Readonly<Record<string, string | undefined>>

const most = { cycles: 6, conditions: 6, keys: 40 }
const keyPattern = /^-?[A-Za-z0-9][A-Za-z0-9-]{0,99}$/

/** Reads an address. `wrong` names the members that say nothing that could be understood, so that they can be refused. */
export function parseRequest(query: Members): {
  readonly request: AnalysisRequest
  readonly wrong: readonly string[]
} {
  const wrong: string[] = []
  const variable = (name: string): Variable | undefined => {
    const text = query[name]
    const found = text ? parseVariable(text) : undefined
    if (text && !found) wrong.push(name)
    return found
  }
  const rows = variable('rows')
  const columns = variable('columns')
  const percent = bases.find((base) => base === (query['percent'] ?? 'none'))
  if (!percent) wrong.push('percent')
  const cell = query['cell'] ? parseCell(query['cell']) : undefined
  if (query['cell'] && !cell) wrong.push('cell')
  const where = parseWhere(query['where'] ?? '')
  if (!where) wrong.push('where')
  const request: AnalysisRequest = {
    ...(rows && { rows }),
    ...(columns && { columns }),
    cycles: list(query['cycles']).slice(0, most.cycles),
    group: query['group'] || 'world',
    where: where ?? [],
    percent: percent ?? 'none',
    ...(query['text'] && { text: query['text'] }),
    ...(cell && { cell }),
    ...(query['edition'] && { edition: query['edition'] }),
  }
  return { request, wrong }
}

/** Writes an address: `parseRequest` reads it back. What is as usual is left out. */
export function printRequest({
  rows,
  columns,
  cycles,
  group,
  where,
  percent,
  text,
  cell,
  edition,
}: AnalysisRequest): Members {
  return {
    rows: rows && printVariable(rows),
    columns: columns && printVariable(columns),
    cycles: cycles.length > 0 ? cycles.join(',') : undefined,
    group: group === 'world' ? undefined : group,
    where: where.length > 0 ? where.map(printCondition).join(';') : undefined,
    percent: percent === 'none' ? undefined : percent,
    text,
    cell: cell && printCell(cell),
    edition,
  }
}

export function printCondition({ variable, keys }: AskedCondition): string {
  return `${printVariable(variable)}:${keys.join(',')}`
}

export function printCell({ row, column, table }: AskedCell): string {
  return [row, column, ...(table > 0 ? [String(table)] : [])].join(',')
}

/** Nothing when any part cannot be understood: a condition that is dropped would widen what is counted. */
function parseWhere(text: string): readonly AskedCondition[] | undefined {
  const conditions = text.split(';').flatMap((one) => (one === '' ? [] : [parseCondition(one)]))
  const known = conditions.flatMap((one) => one ?? [])
  return known.length === conditions.length && known.length <= most.conditions ? known : undefined
}

export function parseCondition(text: string): AskedCondition | undefined {
  const [name = '', keys = ''] = text.split(':')
  const variable = parseVariable(name)
  const named = list(keys)
  const sound = named.length > 0 && named.length <= most.keys && named.every((key) => keyPattern.test(key))
  return variable && sound ? { variable, keys: named } : undefined
}

function parseCell(text: string): AskedCell | undefined {
  const [row = '', column = '', table = '0'] = text.split(',')
  const sound = [row, column].every((key) => keyPattern.test(key)) && /^\d{1,2}$/.test(table)
  return sound ? { row, column, table: Number(table) } : undefined
}

function list(text: string | undefined): readonly string[] {
  return [...new Set((text ?? '').split(',').filter(Boolean))]
}
