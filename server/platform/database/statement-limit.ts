import { AsyncLocalStorage } from 'node:async_hooks'

/** Longest that one statement may run where nobody said otherwise: workers, commands, the start. Milliseconds. */
export const STATEMENT_MS = 15_000

const limits = new AsyncLocalStorage<number>()

/** Runs the work so that no statement in its transactions runs longer than this. Milliseconds. */
export function withStatementLimit<T>(ms: number, work: () => Promise<T>): Promise<T> {
  return limits.run(ms, work)
}

/** The limit that holds here, in milliseconds. */
export function statementLimit(): number {
  return limits.getStore() ?? STATEMENT_MS
}
