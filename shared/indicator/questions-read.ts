import type { Formula } from '#shared/definition/indicator.ts'
import { compileExpression } from '#shared/expression/compile-expression.ts'
import type { Expression } from '#shared/expression/expression.ts'
import type { FormState } from '#shared/form/form-state.ts'

/** Questions whose answers a figure is made of. */
export interface QuestionsRead {
  /** What is counted: the value itself, or what stands above the line. */
  readonly counted: ReadonlySet<string>
  /** What it is divided by, such as the population. */
  readonly dividing: ReadonlySet<string>
}

/** Ids of the questions that a formula reads, by what they do in it. */
export function questionsRead({ value, numerator, denominator }: Formula): QuestionsRead {
  return { counted: namedIn([value, numerator]), dividing: namedIn([denominator]) }
}

function namedIn(expressions: readonly (Expression | undefined)[]): ReadonlySet<string> {
  const named = new Set<string>()
  for (const expression of expressions)
    if (expression)
      compileExpression<FormState>(expression, (leaf) => {
        if ('id' in leaf) named.add(leaf.id)
        return () => undefined
      })
  return named
}
