import type { Item } from '#shared/answer/answer.ts'
import { saysTheSame } from '#shared/answer/same-answer.ts'
import { mergeMembers, type Conflicts, type ThreeWay } from './three-way.ts'

type Items = readonly Item[]

/** Entries of a list by their id, and within an entry by field. An entry removed here and changed there is a conflict. */
export function mergeItems({ base, head, mine }: ThreeWay<Items>, conflicts: Conflicts): Item[] {
  const merged: Item[] = []
  for (const id of mergeOrder({ base: idsOf(base), head: idsOf(head), mine: idsOf(mine) })) {
    const sides = { base: find(base, id), head: find(head, id), mine: find(mine, id) }
    const item = mergeItem(id, sides, conflicts)
    if (item) merged.push(item)
  }
  return merged
}

function mergeItem(id: string, sides: ThreeWay<Item | undefined>, conflicts: Conflicts): Item | undefined {
  const { base, head, mine } = sides
  if (base && (!head || !mine)) {
    const other = head ?? mine
    if (other && !saysTheSame(other, base)) conflicts.push(`items.${id}`)
    return undefined
  }
  const fields = { base: base?.fields, head: head?.fields, mine: mine?.fields }
  return { id, fields: mergeMembers(`items.${id}`, fields, conflicts) }
}

/** The order of whoever moved entries (the head, if both did), and what only the other side has at the end. */
function mergeOrder({ base, head, mine }: ThreeWay<readonly string[]>): readonly string[] {
  const headMoved = !saysTheSame(common(base, head), common(head, base))
  const [first, second] = headMoved ? [head, mine] : [mine, head]
  return [...new Set([...first, ...second])]
}

function common(ids: readonly string[], others: readonly string[]): readonly string[] {
  return ids.filter((id) => others.includes(id))
}

function idsOf(items: Items): readonly string[] {
  return items.map(({ id }) => id)
}

function find(items: Items, id: string): Item | undefined {
  return items.find((item) => item.id === id)
}
