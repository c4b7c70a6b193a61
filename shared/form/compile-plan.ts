import type { Question, Version } from '#shared/definition/definition.ts'
import { draftNodes } from './draft-nodes.ts'
import { orderNodes, type DraftNode } from './order-nodes.ts'
import { nodeKinds, type Node, type Plan, type TablePlan } from './plan.ts'
import { readerOf } from './read-value.ts'
import type { AnswerRules } from './rules.ts'
import { absent } from './form-state.ts'
import { planTables } from './table-plan.ts'

/**
 * Compiles a version once, for any number of forms and replies.
 * Throws an Error naming the question when an expression looks at something the version does not have,
 * or when conditions and calculations depend on one another in a circle. A published version does neither.
 */
export function compilePlan(version: Version, rules: AnswerRules): Plan {
  const questions = version.sections.flatMap((section) => section.questions)
  const slotOf = new Map<string, number>()
  for (const [slot, { id }] of questions.entries()) slotOf.set(id, slot)
  if (slotOf.size !== questions.length) throw new Error(`Version ${version.id} has two questions with the same id.`)
  const reserved = Object.getOwnPropertyNames(Object.prototype).find((name) => slotOf.has(name))
  if (reserved !== undefined)
    throw new Error(`"${reserved}" cannot be the id of a question: every object has a member of that name.`)
  const planner = planTables(questions.length)
  const tables = questions.map((question, slot) =>
    question.kind === 'table' ? planner.place(question, slot) : undefined,
  )
  const drafted = draftNodes(version, { slotOf, questions, tables })
  const drafts = orderNodes(drafted.nodes, questions)
  return {
    version,
    rules,
    readers: questions.map(readerOf),
    questions,
    slotOf,
    sections: version.sections,
    sectionSlotOf: new Map(version.sections.map((section, slot) => [section.id, slot])),
    ...planSections(version, questions.length),
    tables,
    cellCount: planner.cellCount(),
    accumulatorCount: planner.accumulatorCount(),
    ...indexNodes(drafts, questions, tables),
    alwaysRequired: drafted.alwaysRequired,
    sectionNode: sectionNodes(drafts, version.sections.length),
    looksAt: drafts.map(({ slots }) => slots),
  }
}

function planSections(version: Version, count: number): Pick<Plan, 'sectionOf' | 'sectionStart'> {
  const sectionOf = new Int32Array(count)
  const sectionStart = new Int32Array(version.sections.length + 1)
  let slot = 0
  for (const [at, section] of version.sections.entries()) {
    sectionStart[at] = slot
    for (const _ of section.questions) sectionOf[slot++] = at
  }
  sectionStart[version.sections.length] = slot
  return { sectionOf, sectionStart }
}

type NodeIndex = Pick<
  Plan,
  'nodes' | 'dependents' | 'askedNode' | 'calculateNode' | 'requiredNode' | 'checkNodes' | 'sectionAskedNodes'
>

function indexNodes(
  drafts: readonly DraftNode[],
  questions: readonly Question[],
  tables: readonly (TablePlan | undefined)[],
): NodeIndex {
  const nodeOf = { asked: noNodes(questions), calculate: noNodes(questions), required: noNodes(questions) }
  const checkNodes: (number[] | undefined)[] = absent(questions.length)
  const dependents: (number[] | undefined)[] = absent(lastSignal(questions, tables))
  for (const [at, { node, signals }] of drafts.entries()) {
    if (node.kind === nodeKinds.asked) nodeOf.asked[node.target] = at
    else if (node.kind === nodeKinds.calculate) nodeOf.calculate[node.target] = at
    else if (node.kind === nodeKinds.required) nodeOf.required[node.target] = at
    else if (node.kind === nodeKinds.check) (checkNodes[node.target] ??= []).push(at)
    for (const signal of signals) (dependents[signal] ??= []).push(at)
  }
  return {
    nodes: drafts.map(({ node }): Node => node),
    dependents,
    askedNode: nodeOf.asked,
    calculateNode: nodeOf.calculate,
    requiredNode: nodeOf.required,
    checkNodes,
    sectionAskedNodes: askedNodesBySection(drafts),
  }
}

function sectionNodes(drafts: readonly DraftNode[], count: number): Int32Array {
  const nodes = new Int32Array(count).fill(-1)
  for (const [at, { node }] of drafts.entries()) if (node.kind === nodeKinds.section) nodes[node.target] = at
  return nodes
}

function noNodes(questions: readonly Question[]): Int32Array {
  return new Int32Array(questions.length).fill(-1)
}

function lastSignal(questions: readonly Question[], tables: readonly (TablePlan | undefined)[]): number {
  const last = tables.findLast((table) => table !== undefined)
  if (!last) return questions.length
  return last.firstSignal + last.shape.rows.length + last.shape.columns.length + last.shape.keys.length
}

function askedNodesBySection(drafts: readonly DraftNode[]): (number[] | undefined)[] {
  const bySection: (number[] | undefined)[] = []
  for (const [at, { node, section }] of drafts.entries())
    if (node.kind === nodeKinds.asked) (bySection[section] ??= []).push(at)
  return bySection
}
