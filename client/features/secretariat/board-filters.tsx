import { useMessages } from '#client/i18n/messages.tsx'
import { Tabs } from '#client/ui/tabs.tsx'
import { addressOfFilter, filterRows, responseStatuses, type BoardFilter, type BoardRow } from './board-rows.ts'

interface BoardFiltersProps {
  readonly rows: readonly BoardRow[]
  readonly filter: BoardFilter
  readonly cycle: string
}

/** Those who have not started are whom the secretariat asks first: one click away. */
export function BoardFilters({ rows, filter, cycle }: BoardFiltersProps) {
  const t = useMessages()
  const tabs = [undefined, ...responseStatuses].map((status) => {
    const count = filterRows(rows, { status, group: filter.group }).length
    return {
      href: addressOfFilter(cycle, { status, group: filter.group }),
      label: t('board.filter', {
        name: t(status === undefined ? 'board.status.all' : `board.status.${status}`),
        count,
      }),
      current: filter.status === status,
    }
  })
  return <Tabs label={t('board.filters')} tabs={tabs} />
}
