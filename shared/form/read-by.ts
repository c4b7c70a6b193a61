import type { Question } from '#shared/definition/definition.ts'
import { compileExpression } from '#shared/expression/compile-expression.ts'

/** The questions a calculated one reads; none where it is not calculated. */
export function readBy(question: Question): readonly string[] {
  if (!('calculate' in question) || !question.calculate) return []
  const read: string[] = []
  compileExpression<undefined>(question.calculate, (leaf) => {
    if ('id' in leaf) read.push(leaf.id)
    return () => undefined
  })
  return read
}
