import type { Expression } from './expression.ts'

/**
 * Ids of the questions whose answers in the same reply an expression reads: its entry in the
 * dependency index. What it reads from the previous reply does not change while answering and is left out.
 */
export function freeIds(expression: Expression): ReadonlySet<string> {
  const ids = new Set<string>()
  collect(expression, ids)
  return ids
}

function collect(expression: Expression, ids: Set<string>): void {
  switch (expression.op) {
    case 'question':
    case 'cell':
    case 'range':
    case 'list':
    case 'answered':
    case 'reason':
    case 'flagged':
      ids.add(expression.id)
      return
    default:
      for (const part of operands(expression)) collect(part, ids)
  }
}

/** The expressions directly inside an expression, in order. */
function operands(expression: Expression): readonly Expression[] {
  if ('args' in expression) return expression.args
  if ('arg' in expression) return [expression.arg]
  if ('left' in expression) return [expression.left, expression.right]
  if (expression.op === 'if') return [expression.test, expression.then, expression.else]
  return []
}
