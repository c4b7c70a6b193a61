import type { Response } from '#shared/contract/cycles.ts'
import { fold } from '#shared/text/search-text.ts'
import type { States } from '#client/api/use-states.ts'
import type { Sorting } from '#client/ui/sort-header.tsx'
import { regionalGroupOf, type RegionalGroup } from './groups.ts'

export interface BoardRow extends Response {
  readonly name: string
  /** Regional group of the General Assembly; empty for observer States. */
  readonly group: RegionalGroup | ''
}

export const responseStatuses = ['not-started', 'draft', 'submitted'] as const

/** What the board is filtered by; a State that corrects stands among the submitted too. */
export const boardFilters = [...responseStatuses, 'correcting'] as const

export interface BoardFilter {
  readonly status: (typeof boardFilters)[number] | undefined
  readonly group: string | undefined
}

/** The board’s rows with names and regional groups of the States. */
export function boardRows(responses: readonly Response[], states: States): readonly BoardRow[] {
  return responses.map((response) => ({
    ...response,
    name: states.nameOf(response.state),
    group: regionalGroupOf(states.groupOf(response.state)),
  }))
}

/** The filter stands in the address, so that it can be bookmarked and sent. */
export function filterOf(search: string): BoardFilter {
  const asked = new URLSearchParams(search)
  return {
    status: boardFilters.find((status) => status === asked.get('status')),
    group: asked.get('group') ?? undefined,
  }
}

/** Address of the board under a filter. */
export function addressOfFilter(cycle: string, { status, group }: BoardFilter): string {
  const search = new URLSearchParams({ ...(status !== undefined && { status }), ...(group !== undefined && { group }) })
  return `/secretariat/cycles/${cycle}${search.size > 0 ? `?${search}` : ''}`
}

/** Rows that a filter lets through. */
export function filterRows(rows: readonly BoardRow[], filter: BoardFilter): readonly BoardRow[] {
  return rows.filter((row) => isLetThrough(row, filter.status) && (filter.group ?? row.group) === row.group)
}

function isLetThrough({ status, correcting }: BoardRow, wanted: BoardFilter['status']): boolean {
  return wanted === 'correcting' ? correcting : (wanted ?? status) === status
}

/** Rows of States whose name contains what was typed, whatever its case and accents. */
export function namedLike(rows: readonly BoardRow[], typed: string): readonly BoardRow[] {
  const wanted = fold(typed.trim())
  return rows.filter(({ name }) => fold(name).includes(wanted))
}

/** Rows sorted by a column, States in the order of the language where the column is the same. */
export function sortRows(
  rows: readonly BoardRow[],
  { by, descending }: Sorting,
  compare: (a: string, b: string) => number,
): readonly BoardRow[] {
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => sign * compare(sortKey(a, by), sortKey(b, by)) || compare(a.name, b.name))
}

function sortKey(row: BoardRow, column: string): string {
  switch (column) {
    case 'status':
      return String(responseStatuses.indexOf(row.status))
    case 'activity':
      return row.lastActivity ?? ''
    case 'submitted':
      return row.submittedAt ?? ''
    default:
      return row.name
  }
}
