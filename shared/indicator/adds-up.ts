import { identitiesOf, type Equation } from './derivable.ts'

/** One series of an indicator: its total, or one code of a breakdown, with the States whose values are added up. */
export interface AddedSeries {
  readonly by: string
  readonly code: string
  readonly states: ReadonlySet<string>
  /** States without a value of this code whose total counts it as nothing: "not applicable", "included elsewhere". */
  readonly nothing?: ReadonlySet<string>
  /** Set where the code is computed as the total is: what is confiscated, among what is frozen, confiscated, returned. */
  readonly isTotal?: true
}

export type Membership = ReadonlyMap<string, readonly string[]>

/** Where a figure stands: a series in a group. */
export function cellOf({ by, code }: Pick<AddedSeries, 'by' | 'code'>, group: string): string {
  return `${by}\n${code}\n${group}`
}

/** What of one State stands in a series: unknown → how often. A series in which nothing of it stands is absent. */
type Parts = ReadonlyMap<AddedSeries, ReadonlyMap<string, number>>

/** The total of an indicator, and each breakdown whose codes may add up to it. */
interface Table {
  readonly series: readonly AddedSeries[]
  readonly total: AddedSeries | undefined
  readonly breakdowns: readonly (readonly AddedSeries[])[]
}

/** What readers know to add up, whatever the values are. */
export interface Sums {
  /** What a reader sees at once: a group of the groups in it, and a total of the codes of a breakdown. */
  readonly plain: readonly Equation[]
  /**
   * All that follows: the same, unless a State gives a total without the codes or codes without a total. Then everything
   * that holds between the States' single unknowns.
   */
  readonly all: readonly Equation[]
}

export function whatAddsUp(series: readonly AddedSeries[], groups: Membership): Sums {
  const table = tableOf(series)
  const groupsOf = groupsByState(groups)
  const plain = [...series.flatMap((one) => betweenGroups(one, groupsOf)), ...betweenCodes(table, groups)]
  const states = [...groupsOf.keys()]
  const isWhole = table.breakdowns.every((codes) => states.every((state) => !isOpen(table.total, codes, state)))
  return { plain, all: isWhole ? plain : identitiesBetween(groupsOf, (state) => unknownsOf(table, state)) }
}

function groupsByState(groups: Membership): Membership {
  const found = new Map<string, string[]>()
  for (const [group, members] of groups)
    for (const state of members) found.set(state, [...(found.get(state) ?? []), group])
  return found
}

function tableOf(series: readonly AddedSeries[]): Table {
  const total = series.find(({ by }) => by === '')
  const parts = series.filter(({ by }) => by !== '')
  const breakdowns = [...Map.groupBy(parts, ({ by }) => by).values()]
  return { series, total, breakdowns: breakdowns.filter((codes) => codes.every(({ isTotal }) => !isTotal)) }
}

/** Whether the codes of one State add up to its total: it has a value of each, or counts it as nothing. */
function isClosed(total: AddedSeries | undefined, codes: readonly AddedSeries[], state: string): boolean {
  const has = ({ states }: AddedSeries): boolean => states.has(state)
  return !!total && has(total) && codes.some(has) && codes.every((one) => has(one) || !!one.nothing?.has(state))
}

/** Whether there is something of a State that its other figures do not account for. */
function isOpen(total: AddedSeries | undefined, codes: readonly AddedSeries[], state: string): boolean {
  return [total, ...codes].some((one) => one?.states.has(state)) && !isClosed(total, codes, state)
}

/** Which groups of one series add up to which. */
function betweenGroups(series: AddedSeries, groupsOf: Membership): readonly Equation[] {
  const own = new Map([[series, new Map([['', 1]])]])
  return identitiesBetween(groupsOf, (state) => (series.states.has(state) ? own : new Map()))
}

/** In every group in which nothing is open the codes of a breakdown add up to its total; a code may be the total itself. */
function betweenCodes({ series, total, breakdowns }: Table, groups: Membership): readonly Equation[] {
  if (!total) return []
  const same = series.filter(({ isTotal }) => isTotal).map((one) => [one])
  return [...breakdowns, ...same].flatMap((codes) =>
    [...groups].flatMap(([group, members]) => {
      const closed = members.every((state) => !isOpen(total, codes, state))
      const counted = [total, ...codes].filter(({ states }) => members.some((state) => states.has(state)))
      if (!closed || counted.length === 0) return []
      return [new Map(counted.map((one) => [cellOf(one, group), one === total ? -1 : 1]))]
    }),
  )
}

/**
 * The unknowns of one State: its total and every code are one each, but of codes that add up to the total the last follows
 * from the others.
 */
function unknownsOf({ series, total, breakdowns }: Table, state: string): Parts {
  const here = series.filter(({ states }) => states.has(state))
  const unknownOf = ({ by, code, isTotal }: AddedSeries): string => (isTotal ? '\n' : `${by}\n${code}`)
  const parts = new Map(here.map((one) => [one, new Map([[unknownOf(one), 1]])]))
  for (const codes of breakdowns) {
    const valued = here.filter((one) => codes.includes(one))
    const last = valued.at(-1)
    if (!total || !last || !isClosed(total, codes, state)) continue
    const others = valued.slice(0, -1).map((one) => [unknownOf(one), -1] as const)
    parts.set(last, new Map([[unknownOf(total), 1], ...others]))
  }
  return parts
}

/** All sums of cells that vanish, given what of each State stands in which series. */
function identitiesBetween(groupsOf: Membership, partsOf: (state: string) => Parts): readonly Equation[] {
  const columns = new Map<string, Column>()
  for (const [state, groups] of groupsOf)
    for (const column of columnsOf(partsOf(state), groups)) columns.set(column.join(' '), column)
  const rows = new Map<string, number[]>()
  for (const [index, column] of [...columns.values()].entries())
    for (const [cell, times] of column) {
      const row = rows.get(cell) ?? Array.from({ length: columns.size }, () => 0)
      row[index] = times
      rows.set(cell, row)
    }
  const cells = [...rows.keys()]
  const found = identitiesOf([...rows.values()])
  return found.map((row) => new Map(row.flatMap((c, index) => (c === 0 ? [] : [[cells[index] ?? '', c] as const]))))
}

/** The cells in which one unknown stands, and how often. Unknowns that stand in the same cells are one column. */
type Column = readonly (readonly [cell: string, times: number])[]

/** A State's unknowns: each stands in its series, in each of the State's groups. */
function columnsOf(parts: Parts, groups: readonly string[]): readonly Column[] {
  const columns = Map.groupBy(
    [...parts].flatMap(([series, unknowns]) => [...unknowns].map(([unknown, times]) => ({ series, unknown, times }))),
    ({ unknown }) => unknown,
  )
  return [...columns.values()].map((column) =>
    column.flatMap(({ series, times }) => groups.map((group) => [cellOf(series, group), times] as const)),
  )
}
