import type { Question, Section, Version } from '#shared/definition/definition.ts'
import type { Expression } from '#shared/expression/expression.ts'
import { compileExpression } from '#shared/expression/compile-expression.ts'
import { resolveLeaf, slotOf, type Names } from './leaves.ts'
import { calculationOf } from './read-value.ts'
import type { DraftNode } from './order-nodes.ts'
import { nodeKinds, type NodeKind, type Slots } from './plan.ts'

export interface Drafts {
  readonly nodes: DraftNode[]
  readonly alwaysRequired: readonly number[]
}

/** Everything an answer can change, in no particular order yet. */
export function draftNodes(version: Version, names: Names): Drafts {
  const drafts: DraftNode[] = []
  const alwaysRequired: number[] = []
  let slot = 0
  for (const [at, section] of version.sections.entries()) {
    const draft = (kind: NodeKind, target: number, expression: Expression | undefined, check = -1): DraftNode => {
      const node = compileNode(names, { kind, target, check, section: at }, expression)
      drafts.push(node)
      return node
    }
    if (section.relevant) draft(nodeKinds.section, at, section.relevant)
    for (const question of section.questions) {
      if (question.required === true) alwaysRequired.push(slot)
      draftQuestion(question, slot++, section, names, draft)
    }
  }
  return { nodes: drafts, alwaysRequired }
}

type Draft = (kind: NodeKind, target: number, expression: Expression | undefined, check?: number) => DraftNode

function draftQuestion(question: Question, slot: number, section: Section, names: Names, draft: Draft): void {
  if (question.relevant ?? section.relevant) draft(nodeKinds.asked, slot, question.relevant)
  const calculate = calculationOf(question)
  if (calculate) draft(nodeKinds.calculate, slot, calculate)
  if (typeof question.required === 'object') draft(nodeKinds.required, slot, question.required)
  if (!question.checks) return
  for (const [at, check] of question.checks.entries()) {
    const node = draft(nodeKinds.check, slot, check.holds, at)
    // The answer's own explanation, and the values put into the sentence, belong to the finding.
    note(node.signals, slot)
    for (const id of check.also ?? []) note(node.signals, slotOf(names, id))
  }
}

function compileNode(
  names: Names,
  { kind, target, check, section }: { kind: NodeKind; target: number; check: number; section: number },
  expression: Expression | undefined,
): DraftNode {
  const signals: number[] = []
  const slots: number[] = []
  const dependencies = {
    signals: { add: (signal: number) => note(signals, signal) },
    slots: { add: (slot: number) => note(slots, slot) },
  }
  const evaluate = expression && compileExpression<Slots>(expression, (leaf) => resolveLeaf(leaf, names, dependencies))
  return { node: { kind, target, evaluate, check }, section, signals, slots }
}

/** Adds a number to a short list of different ones. */
function note(numbers: number[], number: number): void {
  if (!numbers.includes(number)) numbers.push(number)
}
