import { parse } from '@marcbachmann/cel-js'
import type { Expression } from './expression.ts'
import { resolveSyntax } from './resolve-syntax.ts'
import type { ExpressionFinding, Scope, ValueType } from './scope.ts'
import type { Syntax } from './syntax.ts'
import type { Context, Typed } from './typed.ts'

/** What an expression is for: a condition yields true or false, a calculation a number, an indicator any figure. */
export type Purpose = 'condition' | 'number' | 'figure'

export interface ParsedExpression {
  /** Absent when there are findings. */
  readonly expression?: Expression
  readonly type?: ValueType
  readonly findings: readonly ExpressionFinding[]
}

const allowed: Readonly<Record<Purpose, readonly ValueType[]>> = {
  condition: ['boolean', 'anything'],
  number: ['number', 'anything'],
  figure: ['number', 'code', 'boolean', 'anything'],
}

/**
 * Reads CEL text as an expression over the questions in scope: names resolved, types checked.
 * All findings at once; offsets count characters of `text`. Not for the browser: it carries the parser.
 */
export function parseExpression(text: string, scope: Scope, purpose: Purpose): ParsedExpression {
  const findings: ExpressionFinding[] = []
  const syntax = parseText(text, findings)
  if (!syntax) return { findings }
  const context: Context = {
    scope,
    resolve: (node) => resolveSyntax(context, node),
    report: (code, at, params = {}) => findings.push({ code, offset: at.start, params }),
  }
  const typed = context.resolve(syntax)
  checkResult(context, syntax, typed, purpose)
  return findings.length > 0 ? { findings } : { expression: typed.expression, type: typed.type, findings }
}

function checkResult(context: Context, syntax: Syntax, { type }: Typed, purpose: Purpose): void {
  if (allowed[purpose].includes(type)) return
  const wanted = allowed[purpose].filter((one) => one !== 'anything')
  context.report('expression.result', syntax, { found: type, wanted: wanted.join(' or ') })
}

/** `$Measures` is not CEL: it is read as `_Measures`, of the same length so that offsets stay true. */
function withoutDollars(text: string): string {
  return text.replaceAll(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\$(?=[A-Za-z])/g, (_, quoted?: string) => quoted ?? '_')
}

function parseText(text: string, findings: ExpressionFinding[]): Syntax | undefined {
  try {
    return parse(withoutDollars(text)).ast
  } catch (error) {
    const message =
      error instanceof Error
        ? (error.message.split('\n')[0] ?? '').replace('EOF', 'end of the expression')
        : String(error)
    findings.push({ code: 'expression.syntax', offset: offsetOf(error), params: { message } })
    return undefined
  }
}

/** The parser's errors carry the range of the text they are about. */
function offsetOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('range' in error)) return 0
  const { range } = error
  if (typeof range !== 'object' || range === null || !('start' in range)) return 0
  return typeof range.start === 'number' ? range.start : 0
}
