import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { CycleReply } from '#shared/contract/cycles.ts'
import { offers } from '#client/api/actor.ts'
import { useSession } from '#client/api/session.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { SortHeader, type Sorting } from '#client/ui/sort-header.tsx'
import { Table } from '#client/ui/table.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import { BoardDialog, type AskedFor } from './board-dialog.tsx'
import { BoardNote, type Told } from './board-note.tsx'
import { BoardLine } from './board-line.tsx'
import { filterOf, filterRows, namedLike, sortRows, type BoardRow } from './board-rows.ts'
import { BoardFilters } from './board-filters.tsx'
import { isRegionalGroup } from './groups.ts'
import styles from './secretariat.module.css'

const columns = ['state', 'status', 'activity', 'submitted'] as const

/** The response board: a real table, sortable, filtered by links. */
export function Board({ rows, cycle }: { readonly rows: readonly BoardRow[]; readonly cycle: CycleReply }) {
  const { t, formats } = useLanguage()
  const filter = filterOf(useSearch())
  const [sorting, setSorting] = useState<Sorting>({ by: 'state', descending: false })
  const [asked, setAsked] = useState<AskedFor>()
  const [told, setTold] = useState<Told>()
  const [wanted, setWanted] = useState('')
  const mayInvite = offers(useSession().data, 'cycle.invite') && cycle.status !== 'closed'
  const shown = sortRows(namedLike(filterRows(rows, filter), wanted), sorting, formats.compare)
  const group = filter.group !== undefined && isRegionalGroup(filter.group) ? filter.group : undefined
  return (
    <>
      <div role="status" className="visually-hidden">
        {told && <BoardNote told={told} />}
      </div>
      <BoardFilters rows={rows} filter={filter} cycle={cycle.key} />
      {group !== undefined && (
        <p>
          {t('board.onlyGroup', { group: t(`terms.group.${group}`) })}{' '}
          <Link href={`/secretariat/cycles/${cycle.key}`}>{t('board.allGroups')}</Link>
        </p>
      )}
      <div className={styles['find']}>
        <TextInput
          id="board-find"
          type="search"
          label={t('board.find')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      </div>
      <Table caption={t('board.caption', { shown: shown.length })} stickyFirst stacked>
        <BoardHead sorting={sorting} onSort={setSorting} mayInvite={mayInvite} />
        <tbody>
          {shown.map((row) => (
            <BoardLine
              key={row.state}
              row={row}
              {...(told?.state === row.name && { told })}
              {...(mayInvite && { onAsk: setAsked })}
            />
          ))}
        </tbody>
      </Table>
      {asked && (
        <BoardDialog
          asked={asked}
          cycle={cycle.key}
          onClose={() => setAsked(undefined)}
          onDone={(now) => {
            setAsked(undefined)
            setTold(now)
          }}
        />
      )}
    </>
  )
}

interface BoardHeadProps {
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
  readonly mayInvite: boolean
}

function BoardHead({ sorting, onSort, mayInvite }: BoardHeadProps) {
  const { t } = useLanguage()
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <SortHeader key={column} column={column} sorting={sorting} onSort={onSort}>
            {t(`board.${column}`)}
          </SortHeader>
        ))}
        <th scope="col">{t('board.focalPoints')}</th>
        {mayInvite && (
          <th scope="col" data-print="no">
            <span className="visually-hidden">{t('board.invite')}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}
