import { useState } from 'react'
import type { SeriesReply } from '#shared/contract/result-parts.ts'
import { apiProblem, isApiProblem } from '#client/api/api-problem.ts'
import { getReview, importSeries, listSeries } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { Field } from '#client/ui/field.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { Table } from '#client/ui/table.tsx'
import styles from './results-review.module.css'

/** Reference data from outside, with source, date and licence, and the import of one more. */
export function OutsideSeries() {
  const { t } = useLanguage()
  const series = useEndpoint(listSeries, {})
  return (
    <>
      <p>{t('review.series.lead')}</p>
      {series.isPending && <Skeleton />}
      {series.error && <ProblemNotice error={series.error} onRetry={() => void series.refetch()} />}
      {series.data?.series.length === 0 && <EmptyState title={t('review.series.none')} />}
      {series.data !== undefined && series.data.series.length > 0 && <SeriesTable series={series.data.series} />}
      <div className={styles['after']} />
      <PageSection title={t('review.series.import')}>
        <ImportSeries />
      </PageSection>
    </>
  )
}

function SeriesTable({ series }: { readonly series: readonly SeriesReply[] }) {
  const { t, formats } = useLanguage()
  return (
    <Table caption={t('review.view.series')} captionHidden stacked>
      <thead>
        <tr>
          <th scope="col">{t('review.series.title')}</th>
          <th scope="col">{t('review.unit')}</th>
          <th scope="col">{t('review.series.source')}</th>
          <th scope="col">{t('review.series.licence')}</th>
        </tr>
      </thead>
      <tbody>
        {series.map(({ id, title, unit, source, sourceDate, licence, demonstration }) => (
          <tr key={id}>
            <th scope="row">
              <span className={styles['code']}>{id}</span> <bdi>{title}</bdi>
              {demonstration && <p className={styles['quiet']}>{t('review.series.demonstration')}</p>}
            </th>
            <td data-label={t('review.unit')}>
              <bdi>{unit}</bdi>
            </td>
            <td data-wide="" data-label={t('review.series.source')}>
              <bdi>{source}</bdi>, {formats.day(sourceDate)}
            </td>
            <td data-wide="" data-label={t('review.series.licence')}>
              <bdi>{licence}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function ImportSeries() {
  const { t } = useLanguage()
  const [imported, setImported] = useState('')
  const send = useCommand(importSeries, {
    refreshes: [listSeries, getReview],
    onDone: ({ title }) => setImported(title),
  })
  return (
    <>
      {send.error && <ProblemNotice error={withPlaces(send.error, t)} />}
      {imported !== '' && !send.error && (
        <Banner tone="done" announce="politely" title={t('review.series.imported', { title: imported })} />
      )}
      <Field id="series-file" label={t('review.series.file')} hint={t('review.series.fileHint')}>
        <input
          id="series-file"
          type="file"
          accept=".csv,text/csv"
          aria-describedby="series-file-hint"
          onChange={async ({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            if (!file) return
            send.mutate({ body: { csv: await file.text() } })
            currentTarget.value = ''
          }}
        />
      </Field>
    </>
  )
}

/** The server names each wrong place as `/csv/line/column`; here it is said in words. */
function withPlaces(error: Error, t: ReturnType<typeof useLanguage>['t']): Error {
  if (!isApiProblem(error) || error.problem.errors === undefined) return error
  const errors = error.problem.errors.map((one) => {
    const [, csv, line, column] = one.pointer.split('/')
    if (csv !== 'csv' || line === undefined || column === undefined) return one
    return { ...one, message: t('review.series.place', { line, column, message: one.message }) }
  })
  return apiProblem({ ...error.problem, errors })
}
