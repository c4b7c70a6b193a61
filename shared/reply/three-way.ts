import { saysTheSame } from '#shared/answer/same-answer.ts'

/** One place seen three times: as both found it, as it stands now, as the person behind `mine` left it. */
export interface ThreeWay<T> {
  readonly base: T
  readonly head: T
  readonly mine: T
}

/** Places at which both sides changed the same thing differently. */
export type Conflicts = string[]

/**
 * What becomes of one indivisible thing: whoever changed it wins; both alike is no conflict;
 * both differently is one, noted under its name, and `mine` is returned so that nothing is lost on the way.
 */
export function mergeWhole<T>(name: string, { base, head, mine }: ThreeWay<T>, conflicts: Conflicts): T {
  if (saysTheSame(mine, base) || saysTheSame(mine, head)) return head
  if (!saysTheSame(head, base)) conflicts.push(name)
  return mine
}

type Entries<T> = Readonly<Record<string, T>> | undefined

/** The same for records, member by member: changes of different members never conflict. */
export function mergeMembers<T>(
  name: string,
  { base = {}, head = {}, mine = {} }: ThreeWay<Entries<T>>,
  conflicts: Conflicts,
): Record<string, T> {
  const merged: Record<string, T> = {}
  for (const key of new Set([...Object.keys(head), ...Object.keys(mine), ...Object.keys(base)])) {
    const sides = { base: own(base, key), head: own(head, key), mine: own(mine, key) }
    const value = mergeWhole(`${name}.${key}`, sides, conflicts)
    if (value !== undefined)
      Object.defineProperty(merged, key, { value, enumerable: true, configurable: true, writable: true })
  }
  return merged
}

/** A member of the record itself: `constructor` is a key like any other. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
