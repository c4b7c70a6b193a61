import type { CellKey } from '#shared/answer/answer.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useCell, useTable } from '../table/table-context.tsx'
import { SeriesTable } from './series-table.tsx'
import { seriesOf } from './series.ts'
import { useEarlier } from './use-earlier.ts'

/** One cell of a table across the cycles. */
export function CellSeries({ at }: { readonly at: CellKey }) {
  const t = useMessages()
  const { referenceYear } = useOpenReply().summary
  const { question, write } = useTable()
  const { cell } = useCell(at)
  const { data, error, refetch } = useEarlier(question.id)
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={2} />
  if (data.earlier.length === 0) return <p>{t('answering.earlier.none')}</p>
  return <SeriesTable points={seriesOf(data.earlier, { referenceYear, cell }, at)} write={write} />
}
