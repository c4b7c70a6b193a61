import type { IndicatorContent, View } from '#shared/contract/indicator-page.ts'
import { rulesOverTime } from '../figures/trend-lines.ts'
import type { Page, PageWord } from '../page-words.ts'
import { barsOf } from './bars.ts'
import { comparedTable } from './compared-table.tsx'
import { distributionFile, groupsFile, tilesFile } from './drawn-files.ts'
import { groupTable } from './group-table.tsx'
import { observationTable } from './observation-table.tsx'
import { isOrderOffered } from './ordered-states.ts'
import { orderedTable } from './ordered.tsx'
import { trendTable } from './trend-table.tsx'
import { fileOf, type FileTable } from './view-table.ts'

/** The tables that views show, as they are named in addresses. */
export type TableName = View | 'compared' | 'regions'

interface ViewFile {
  readonly name: TableName
  /** What the table is called on the page. */
  readonly word: PageWord
  readonly make: (page: Page, content: IndicatorContent) => FileTable
}

const files: readonly ViewFile[] = [
  { name: 'tiles', word: 'view.tiles', make: tilesFile },
  { name: 'trend', word: 'trendTable', make: (page, { indicator }) => fileOf(trendTable(page, indicator)) },
  {
    name: 'distribution',
    word: 'view.distribution',
    make: (page, { indicator }) => distributionFile(page, indicator),
  },
  { name: 'groups', word: 'view.groups', make: (page, { indicator }) => groupsFile(page, indicator) },
  { name: 'ordered', word: 'ordered.caption', make: (page, content) => fileOf(orderedTable(page, content)) },
  { name: 'compared', word: 'compare.table', make: (page, content) => fileOf(comparedTable(page, content)) },
  { name: 'regions', word: 'table.groups', make: (page, { indicator }) => fileOf(groupTable(page, indicator)) },
  { name: 'table', word: 'table.states', make: (page, { indicator }) => fileOf(observationTable(page, indicator)) },
]

/** The tables of the view shown, in the order in which they stand there; none where it has nothing to show. */
export function filesOf(page: Page, content: IndicatorContent): readonly ViewFile[] {
  const names = namesOf(page, content)
  return names.flatMap((name) => files.filter((file) => file.name === name))
}

function namesOf(page: Page, { indicator, view, compared }: IndicatorContent): readonly TableName[] {
  const beside = compared.length > 0 ? (['compared'] as const) : []
  if (!indicator.shown.cycle) return []
  switch (view) {
    case 'trend':
      return [...(rulesOverTime(indicator).length > 0 ? (['trend'] as const) : []), ...beside]
    case 'distribution':
      return barsOf(page, indicator).some(({ count }) => count > 0) ? ['distribution'] : []
    case 'ordered':
      return isOrderOffered(indicator) ? ['ordered'] : []
    case 'table':
      return [...beside, 'regions', 'table']
    case 'tiles':
    case 'groups':
      return [view]
  }
}

/** A table of the view shown, by its name; the first one where none is named, `undefined` where there is no such table. */
export function viewFile(page: Page, content: IndicatorContent, name: string | undefined): FileTable | undefined {
  const found = filesOf(page, content)
  const file = name === undefined ? found[0] : found.find((one) => one.name === name)
  return file?.make(page, content)
}
