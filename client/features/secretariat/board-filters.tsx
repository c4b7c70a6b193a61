import type { MessageKey } from '#client/i18n/message-keys.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Tabs } from '#client/ui/tabs.tsx'
import { addressOfFilter, filterRows, boardFilters, type BoardFilter, type BoardRow } from './board-rows.ts'

interface BoardFiltersProps {
  readonly rows: readonly BoardRow[]
  readonly filter: BoardFilter
  readonly cycle: string
}

/** Those who have not started are whom the secretariat asks first: one click away. */
export function BoardFilters({ rows, filter, cycle }: BoardFiltersProps) {
  const t = useMessages()
  const tabs = [undefined, ...boardFilters].map((status) => {
    const count = filterRows(rows, { status, group: filter.group }).length
    return {
      href: addressOfFilter(cycle, { status, group: filter.group }),
      label: t('board.filter', {
        name: t(wordOf(status)),
        count,
      }),
      current: filter.status === status,
    }
  })
  return <Tabs label={t('board.filters')} tabs={tabs} />
}

function wordOf(status: BoardFilter['status']): MessageKey {
  if (status === 'correcting') return 'board.correcting'
  return status === undefined ? 'board.status.all' : `board.status.${status}`
}
