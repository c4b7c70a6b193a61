import type { Answer, Cell, Item, Value } from '#shared/answer/answer.ts'
import { saysTheSame } from '#shared/answer/same-answer.ts'
import { mergeItems } from './merge-items.ts'
import { mergeMembers, mergeWhole, type Conflicts, type ThreeWay } from './three-way.ts'

/**
 * - `same`: mine says nothing that does not stand there already; the head stays as it is
 * - `mine`: nobody else changed it; mine becomes the head
 * - `merged`: both changed different places; `answer` holds both
 * - `conflict`: both changed the same place differently; the head stays and mine is kept beside it.
 *   `conflicts` names the places: `content`, `note`, `cells.female:sentenced`, `items.x1.title`, …
 */
export type Merge =
  | { readonly verdict: 'same' | 'mine' | 'merged'; readonly answer: Answer }
  | { readonly verdict: 'conflict'; readonly conflicts: readonly string[] }

/**
 * Merges one answer three ways: `base` is what the author of `mine` saw, `head` what stands now.
 * Tables merge by cell, lists by entry and field; texts, choices and documents are wholes;
 * note, source, flags, references and explanations each by themselves.
 * Nothing typed is lost: every change of either side is in the result, or the verdict is `conflict`.
 */
export function mergeAnswers(base: Answer | undefined, head: Answer | undefined, mine: Answer): Merge {
  const sides = { base: base ?? {}, head: head ?? {}, mine }
  if (saysTheSame(mine, sides.head) || saysTheSame(mine, sides.base)) return { verdict: 'same', answer: sides.head }
  if (saysTheSame(sides.head, sides.base)) return { verdict: 'mine', answer: mine }
  const conflicts: Conflicts = []
  const answer = withoutEmpty({ ...mergeContent(sides, conflicts), ...mergeRemarks(sides, conflicts) })
  if (conflicts.length > 0) return { verdict: 'conflict', conflicts }
  return { verdict: saysTheSame(answer, mine) ? 'mine' : saysTheSame(answer, sides.head) ? 'same' : 'merged', answer }
}

type Sides = ThreeWay<Answer>
type Content = Pick<Answer, 'value' | 'nonAnswer' | 'typed' | 'expected' | 'includedIn'>

/** A value, a reason with what belongs to it, or text as typed: they exclude one another, so they are one thing. */
function mergeContent(sides: Sides, conflicts: Conflicts): Content {
  const cells = eachAs(sides, (value) => ('cells' in value ? value : undefined), { cells: {} })
  if (cells) return { value: mergeTable(cells, conflicts) }
  const lists = eachAs(sides, (value) => ('items' in value ? value : undefined), { items: [] })
  if (lists)
    return {
      value: {
        items: mergeItems(
          pick(lists, ({ items }): readonly Item[] => items),
          conflicts,
        ),
      },
    }
  return mergeWhole('content', pick(sides, contentOf), conflicts)
}

function contentOf({ value, nonAnswer, typed, expected, includedIn }: Answer): Content {
  return withoutEmpty({ value, nonAnswer, typed, expected, includedIn })
}

/** All three sides as values that can be merged by place, taking a blank for an empty one; `undefined` when one of them is something else. */
function eachAs<V>(sides: Sides, read: (value: Value) => V | undefined, empty: V): ThreeWay<V> | undefined {
  const one = (answer: Answer): V | undefined => {
    if (answer.value !== undefined) return read(answer.value)
    return Object.keys(contentOf(answer)).length === 0 ? empty : undefined
  }
  const base = one(sides.base)
  const head = one(sides.head)
  const mine = one(sides.mine)
  const isBlank = base === empty && head === empty && mine === empty
  return base === undefined || head === undefined || mine === undefined || isBlank ? undefined : { base, head, mine }
}

type Table = { cells: Record<string, Cell>; reportedTotal?: Cell }

function mergeTable(sides: ThreeWay<Table>, conflicts: Conflicts): Table {
  const cells = mergeMembers(
    'cells',
    pick(sides, (table) => table.cells),
    conflicts,
  )
  const reportedTotal = mergeWhole(
    'reportedTotal',
    pick(sides, (table) => table.reportedTotal),
    conflicts,
  )
  return { cells, ...(reportedTotal && { reportedTotal }) }
}

function mergeRemarks(sides: Sides, conflicts: Conflicts): { [Name in keyof Answer]?: Answer[Name] | undefined } {
  const whole = <Name extends keyof Answer>(name: Name): Answer[Name] | undefined =>
    mergeWhole(
      name,
      pick(sides, (answer): Answer[Name] | undefined => answer[name]),
      conflicts,
    )
  const explanations = mergeMembers(
    'explanations',
    pick(sides, (answer) => answer.explanations),
    conflicts,
  )
  return {
    note: whole('note'),
    source: whole('source'),
    references: whole('references'),
    language: whole('language'),
    flags: mergeFlags(sides),
    explanations: Object.keys(explanations).length > 0 ? explanations : undefined,
  }
}

/** Flags are a set: what either side added stays, what either side took away goes. */
function mergeFlags({ base, head, mine }: Sides): Answer['flags'] {
  const [before = [], theirs = [], ours = []] = [base.flags, head.flags, mine.flags]
  const kept = theirs.filter((flag) => ours.includes(flag) || !before.includes(flag))
  const merged = [...kept, ...ours.filter((flag) => !theirs.includes(flag) && !before.includes(flag))]
  return merged.length > 0 ? merged : undefined
}

function pick<T, Part>({ base, head, mine }: ThreeWay<T>, read: (side: T) => Part): ThreeWay<Part> {
  return { base: read(base), head: read(head), mine: read(mine) }
}

type Defined<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> }
function withoutEmpty<T extends object>(members: T): Defined<T> {
  const defined: Defined<T> = {}
  for (const name in members) {
    const value = members[name]
    // `Exclude` is what the comparison does; TypeScript cannot narrow an indexed type.
    if (value !== undefined) defined[name] = value as Exclude<T[typeof name], undefined>
  }
  return defined
}
