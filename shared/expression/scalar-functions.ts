import type { Result, ScalarFunction } from './expression.ts'

type Known = NonNullable<Result>
type Apply = (args: readonly Known[]) => Result

/** The function of that name; its arguments are known. Throws on a name it does not know. */
export function callScalar(fn: ScalarFunction): Apply {
  const apply = functions[fn]
  if (apply === undefined) throw new Error(`Unknown function in an expression: ${fn}`)
  return apply
}

const functions: Readonly<Record<ScalarFunction, Apply>> = {
  abs: ([x]) => onNumber(x, Math.abs),
  /** Half away from zero, as people round: `round(-2.5)` is -3. */
  round: ([x]) => onNumber(x, (n) => Math.sign(n) * Math.round(Math.abs(n))),
  size: ([x]) => (typeof x === 'string' || Array.isArray(x) ? x.length : undefined),
  /** Year of a date written as `2026`, `2026-05` or `2026-05-01`. */
  year: ([x]) => (typeof x === 'string' && /^[0-9]{4}/.test(x) ? Number(x.slice(0, 4)) : undefined),
  matches: ([text, pattern]) =>
    typeof text === 'string' && typeof pattern === 'string' ? patternOf(pattern).test(text) : undefined,
  min: (args) => onNumbers(args, Math.min),
  max: (args) => onNumbers(args, Math.max),
}

/** Patterns are few and stand in the version: each is made once. */
const patterns = new Map<string, RegExp>()
function patternOf(source: string): RegExp {
  const known = patterns.get(source)
  if (known) return known
  const made = new RegExp(source, 'u')
  patterns.set(source, made)
  return made
}

function onNumber(x: Known | undefined, apply: (x: number) => number): Result {
  return typeof x === 'number' ? apply(x) : undefined
}

function onNumbers(args: readonly Known[], apply: (...numbers: number[]) => number): Result {
  const numbers = args.filter((arg) => typeof arg === 'number')
  return numbers.length === args.length && numbers.length > 0 ? apply(...numbers) : undefined
}
