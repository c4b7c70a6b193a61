import type { Formula } from '#shared/definition/indicator.ts'
import { compileExpression, type Evaluate, type LeafExpression } from '#shared/expression/compile-expression.ts'
import type { Expression } from '#shared/expression/expression.ts'
import { resolveLeaf } from '#shared/form/leaves.ts'
import type { Plan } from '#shared/form/plan.ts'
import type { FormState } from '#shared/form/form-state.ts'

/** A formula ready to be evaluated over any reply to one version. */
export interface CompiledFormula {
  readonly value?: Evaluate<FormState>
  readonly numerator?: Evaluate<FormState>
  readonly denominator?: Evaluate<FormState>
  /** Everything it looks at, to say why a figure is missing and what was remarked. */
  readonly leaves: readonly LeafExpression[]
  /** Question ids, in the order in which the formula names them. */
  readonly questions: readonly string[]
}

const parts = ['value', 'numerator', 'denominator'] as const

/** Compiles a formula against a version; `undefined` when the version lacks a question it needs. */
export function compileFormula(formula: Formula, plan: Plan): CompiledFormula | undefined {
  const leaves: LeafExpression[] = []
  const keep = (leaf: LeafExpression): Evaluate<FormState> => {
    leaves.push(leaf)
    return resolveLeaf(leaf, plan, { signals: new Set(), slots: new Set() })
  }
  const expressions = parts.flatMap((part) => (formula[part] ? [[part, formula[part]] as const] : []))
  if (!isAskedBy(formula, plan)) return undefined
  const compiled = Object.fromEntries(
    expressions.map(([part, expression]) => [part, compileExpression(expression, keep)]),
  )
  const questions = [...new Set(leaves.flatMap((leaf) => ('id' in leaf ? [leaf.id] : [])))]
  return { ...compiled, leaves, questions }
}

/** Whether a version asks everything that a formula needs. */
export function isAskedBy(formula: Formula, plan: Plan): boolean {
  return parts.every((part) => !formula[part] || isAnswerable(formula[part], plan))
}

function isAnswerable(expression: Expression, plan: Plan): boolean {
  let answerable = true
  compileExpression<FormState>(expression, (leaf) => {
    if ('id' in leaf && !plan.slotOf.has(leaf.id)) answerable = false
    return () => undefined
  })
  return answerable
}
