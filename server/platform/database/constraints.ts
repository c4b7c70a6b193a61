import type { ProblemCode } from '#shared/contract/problem.ts'
import { Problem } from '../http/problem.ts'

/**
 * What the violation of a named constraint means to the caller. Only constraints that two callers can run into
 * at the same time stand here; any other violation is a fault: a check is missing before it.
 */
const meanings = new Map<string, ProblemCode>()

/** Declares what a constraint's violation means; each feature declares its own, once, when it is served. */
export function constraintMeans(constraint: string, code: ProblemCode): void {
  meanings.set(constraint, code)
}

/** SQLSTATEs that pass by themselves: no connection, serialization failure, deadlock, lock or statement timeout, shutdown, disk full. */
const passing = /^(08|53|57P|40001|40P01|55P03|57014)/

/** What an error of the database means to the caller: a declared constraint, or something that passes by itself (busy); undefined for a fault. */
export function problemOfDatabaseError(error: Error): Problem | undefined {
  const { code = '', constraint = '' } = error as { code?: string; constraint?: string } // members of pg's errors
  const meaning = meanings.get(constraint)
  if (meaning) return new Problem(meaning)
  const noConnection =
    code === 'ECONNREFUSED' ||
    code === 'ECONNRESET' ||
    error.message.startsWith('timeout exceeded when trying to connect')
  if (noConnection || passing.test(code)) return new Problem('server.busy', { retryAfter: 2 })
  return undefined
}
