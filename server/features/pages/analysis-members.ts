import { parseBounds, parseVariable, printVariable } from '#shared/analysis/variable.ts'
import type { Members } from '#shared/analysis/analysis-request.ts'

/**
 * The page's form sends what an address writes shortly in several members: cycles as `in.<key>`, bounds apart from their
 * variable, a condition as `w0` and `w0.<category>` for each box that is ticked. Here they become the address again.
 */
export function membersOf(query: Members): Members {
  const cycles = Object.keys(query).flatMap((name) => (name.startsWith('in.') ? [name.slice(3)] : []))
  const where = Object.entries(query).flatMap(([name, value]) =>
    /^w\d$/.test(name) && value ? [condition(query, name, value)] : [],
  )
  const conditions = [...(query['where']?.split(';') ?? []), ...where].filter(Boolean)
  return {
    ...query,
    rows: withBounds(query['rows'], query['rowsBounds']),
    columns: withBounds(query['columns'], query['columnsBounds']),
    cycles: cycles.length > 0 ? cycles.join(',') : query['cycles'],
    where: conditions.join(';'),
  }
}

/** A condition without a tick asks nothing: that is how one is removed. */
function condition(query: Members, name: string, variable: string): string {
  const keys = Object.keys(query).flatMap((one) => (one.startsWith(`${name}.`) ? [one.slice(name.length + 1)] : []))
  return keys.length > 0 ? `${variable}:${keys.join(',')}` : ''
}

/** Bounds that were typed take the place of those in the variable; a field left empty goes back to quartiles. */
function withBounds(text: string | undefined, typed: string | undefined): string | undefined {
  const variable = text ? parseVariable(text) : undefined
  if (!variable || typed === undefined) return text
  return printVariable({ ...variable, bounds: parseBounds(typed) })
}
