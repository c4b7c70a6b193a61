import type { Cell } from '#shared/answer/answer.ts'
import { listCycles } from '#client/api/endpoints.generated.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Table } from '#client/ui/table.tsx'
import styles from './earlier.module.css'
import type { SeriesPoint } from './series.ts'
import { Sparkline } from './sparkline.tsx'

interface SeriesTableProps {
  readonly points: readonly SeriesPoint[]
  readonly write: (cell: Cell | undefined) => string
}

/** A figure over the cycles: its course, and year by year what was reported in which cycle. */
export function SeriesTable({ points, write }: SeriesTableProps) {
  const t = useMessages()
  const titleOf = useCycleTitle()
  return (
    <div className={styles['series']}>
      <Sparkline points={points} />
      <Table caption={t('answering.earlier.series')} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t('answering.earlier.year')}</th>
            <th scope="col">{t('answering.earlier.report')}</th>
            <th scope="col" data-figure="">
              {t('answering.earlier.reported')}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.cycle ?? 'now'}>
              <th scope="row">{String(point.year)}</th>
              <td>
                {point.cycle === undefined ? t('answering.earlier.now') : <bdi>{titleOf(point.cycle)}</bdi>}
                {!point.comparable && <div className={styles['soft']}>{t('answering.earlier.notComparable')}</div>}
              </td>
              <td data-figure="">
                <bdi>{write(point.cell) || '–'}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

/** Title of a cycle in the language of the page; its key until the list of cycles is there. */
export function useCycleTitle(): (key: string) => string {
  const cycles = useEndpoint(listCycles, {}).data?.cycles
  return (key) => cycles?.find((cycle) => cycle.key === key)?.title ?? key
}
