import type { Question } from '#shared/definition/definition.ts'
import { nodeKinds, type Node } from './plan.ts'

/** A node before it has a place: what raises it, and the questions its expression looks at. */
export interface DraftNode {
  readonly node: Node
  readonly section: number
  readonly signals: number[]
  readonly slots: number[]
}

/**
 * Puts nodes into an order in which each comes after all it depends on: whether a question is asked
 * after its section and after the questions its condition looks at; a calculation after whether it is
 * asked and after what it adds up. What nothing depends on (required, checks) comes last.
 * Throws when there is no such order, naming the questions of the circle.
 */
export function orderNodes(drafts: readonly DraftNode[], questions: readonly Question[]): DraftNode[] {
  const deciding = decidingNodes(drafts)
  const ordered: DraftNode[] = []
  const done = new Set<DraftNode>()
  const open = new Set<DraftNode>()
  const visit = (draft: DraftNode): void => {
    if (done.has(draft)) return
    if (open.has(draft)) throw new Error(circle([...open], draft, questions))
    open.add(draft)
    deciding.forEachBefore(draft, visit)
    open.delete(draft)
    done.add(draft)
    ordered.push(draft)
  }
  const isLast = ({ node }: DraftNode): boolean => node.kind === nodeKinds.required || node.kind === nodeKinds.check
  for (const draft of drafts) if (!isLast(draft)) visit(draft)
  return [...ordered, ...drafts.filter(isLast)]
}

type Visit = (draft: DraftNode) => void

function decidingNodes(drafts: readonly DraftNode[]): { forEachBefore: (draft: DraftNode, visit: Visit) => void } {
  const section = new Map<number, DraftNode>()
  const asked = new Map<number, DraftNode>()
  const calculate = new Map<number, DraftNode>()
  for (const draft of drafts) {
    if (draft.node.kind === nodeKinds.section) section.set(draft.node.target, draft)
    else if (draft.node.kind === nodeKinds.asked) asked.set(draft.node.target, draft)
    else if (draft.node.kind === nodeKinds.calculate) calculate.set(draft.node.target, draft)
  }
  return {
    forEachBefore(draft, visit) {
      const visitIf = (before: DraftNode | undefined): void => {
        if (before) visit(before)
      }
      if (draft.node.kind === nodeKinds.asked) visitIf(section.get(draft.section))
      if (draft.node.kind === nodeKinds.calculate) visitIf(asked.get(draft.node.target))
      for (const slot of draft.slots) visitIf(calculate.get(slot) ?? asked.get(slot))
    },
  }
}

function circle(open: readonly DraftNode[], back: DraftNode, questions: readonly Question[]): string {
  const names = open
    .slice(open.indexOf(back))
    .map(({ node, section }) =>
      node.kind === nodeKinds.section ? `section ${section + 1}` : (questions[node.target]?.id ?? ''),
    )
  return `Conditions and calculations depend on one another in a circle: ${[...new Set(names)].join(' → ')}. Break it at one of them.`
}
