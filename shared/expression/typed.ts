import type { Expression } from './expression.ts'
import type { ExpressionFindingCode, Name, Scope, ValueType } from './scope.ts'
import type { Syntax } from './syntax.ts'
import { nearest } from '#shared/text/nearest.ts'

/** An expression with its type; `codes` are the codes a value of type `code` or `codes` can have. */
export interface Typed {
  readonly expression: Expression
  readonly type: ValueType
  readonly codes?: readonly string[]
}

/** What resolving needs: the names, a place for findings, and the way back to the whole for nested parts. */
export interface Context {
  readonly scope: Scope
  readonly resolve: (node: Syntax) => Typed
  readonly report: (code: ExpressionFindingCode, at: Syntax, params?: Readonly<Record<string, string>>) => void
}

/** Stands for a part that is already reported, so that one mistake makes one finding. */
export const broken: Typed = { expression: { op: 'value', value: false }, type: 'anything' }

/** Reports and goes on. */
export function reject(
  context: Context,
  code: ExpressionFindingCode,
  at: Syntax,
  params: Readonly<Record<string, string>> = {},
): Typed {
  context.report(code, at, params)
  return broken
}

/** The question an identifier names, `$Measures` of a pattern included. */
export function findName(context: Context, node: Syntax): { readonly id: string; readonly name: Name } | undefined {
  if (node.op !== 'id') {
    context.report('expression.notSupported', node, { what: 'this', instead: 'the id of a question' })
    return undefined
  }
  const sibling = node.args.startsWith('_') && context.scope.prefix !== undefined
  const id = sibling ? context.scope.prefix + node.args.slice(1) : node.args
  const name = context.scope.names.get(id)
  if (name) return { id, name }
  const meant = nearest(id, context.scope.names.keys())
  const written = (name: string) => (sibling ? `$${name.slice(context.scope.prefix?.length)}` : name)
  context.report('expression.unknownName', node, { name: written(id), ...(meant && { meant: written(meant) }) })
  return undefined
}

/** The text of a literal such as `"female"`, or of the placeholder `code`. */
export function literalText(
  context: Context,
  node: Syntax | undefined,
  what: string,
  within: Syntax,
): string | undefined {
  if (node?.op === 'value' && typeof node.args === 'string') return node.args
  if (node?.op === 'id' && node.args === 'code' && context.scope.code !== undefined) return context.scope.code
  context.report('expression.literalNeeded', node ?? within, { what })
  return undefined
}

/** Checks that a text is one of the codes and says which was meant. Without codes, their list is what is wrong, and reported. */
export function checkCode(context: Context, node: Syntax, code: string, codes: readonly string[], of: string): boolean {
  if (codes.length === 0 || codes.includes(code)) return true
  const meant = nearest(code, codes)
  context.report('expression.unknownCode', node, { code, of, codes: codes.join(', '), ...(meant && { meant }) })
  return false
}

export function isTextLike(type: ValueType): boolean {
  return type === 'text' || type === 'date' || type === 'code'
}
