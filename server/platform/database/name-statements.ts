import { createHash } from 'node:crypto'
import type pg from 'pg'

/** Far more than the program has; a text made up per request must not fill the memory of every connection. */
const MOST_STATEMENTS = 500

/**
 * Makes every connection of a pool prepare each statement with parameters once, under a name made from its text:
 * PostgreSQL then parses it a single time, and may keep its plan. A plan made for one role is never used for another.
 */
export function nameStatements(pool: pg.Pool): void {
  const names = new Map<string, string>()
  pool.on('connect', (client) => {
    // pg's `query` has many overloads; only the one with a text and values is changed.
    const query = client.query.bind(client) as (...all: readonly unknown[]) => unknown
    const named = (text: unknown, values: unknown, ...rest: readonly unknown[]): unknown => {
      const name = typeof text === 'string' && isGiven(values) ? nameOf(names, text) : undefined
      return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest)
    }
    Object.assign(client, { query: named })
  })
}

/** Statements without parameters are `begin`, `commit`, migrations: nothing to gain. */
function isGiven(values: unknown): boolean {
  return Array.isArray(values) && values.length > 0
}

function nameOf(names: Map<string, string>, text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST_STATEMENTS) return known
  const name = `p_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
  names.set(text, name)
  return name
}
