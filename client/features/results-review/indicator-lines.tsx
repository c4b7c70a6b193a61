import { useState } from 'react'
import { Link } from 'wouter'
import type { ReviewReply } from '#shared/contract/review.ts'
import type { ReviewLine } from '#shared/contract/review-parts.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { Table } from '#client/ui/table.tsx'
import { Tag } from '#client/ui/tag.tsx'
import styles from './results-review.module.css'

/** Every indicator of the cycle: rule, coverage, same States, and how much there is to look at. */
export function IndicatorLines({ review }: { readonly review: ReviewReply }) {
  const { t } = useLanguage()
  const [onlyOdd, setOnlyOdd] = useState(false)
  const lines = review.indicators.filter(({ odd, excluded }) => !onlyOdd || odd + excluded > 0)
  return (
    <>
      <label className={styles['check']}>
        <input type="checkbox" checked={onlyOdd} onChange={(event) => setOnlyOdd(event.currentTarget.checked)} />
        {t('review.onlyOdd')}
      </label>
      {lines.length === 0 ? (
        <EmptyState title={t('review.none')} />
      ) : (
        <Table caption={t('review.view.indicators')} captionHidden stacked>
          <Heads />
          <tbody>
            {lines.map((line) => (
              <Line key={line.id} line={line} cycle={review.cycle.key} />
            ))}
          </tbody>
        </Table>
      )}
      <p className={styles['quiet']}>{t('review.withheldNote')}</p>
    </>
  )
}

function Heads() {
  const { t } = useLanguage()
  return (
    <thead>
      <tr>
        <th scope="col">{t('review.indicator')}</th>
        <th scope="col">{t('review.rules')}</th>
        {(['coverage', 'same', 'odd', 'excluded', 'withheld'] as const).map((column) => (
          <th key={column} scope="col" data-figure="">
            {t(`review.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Line({ line, cycle }: { readonly line: ReviewLine; readonly cycle: string }) {
  const { t, formats } = useLanguage()
  const { answered, replies } = line.coverage
  const { odd, undecided } = line
  return (
    <tr>
      <th scope="row" className={styles['name']}>
        <span className={styles['code']}>{line.id}</span>{' '}
        <Link href={`/results/review/${cycle}/${line.id}`}>{line.name}</Link>
      </th>
      <td data-wide="">
        <span className={styles['rules']}>{formats.list(line.rules.map((rule) => t(`review.rule.${rule}`)))}</span>
      </td>
      <td data-figure="" data-label={t('review.coverage')}>
        {t('review.coverageOf', { answered, replies })}
      </td>
      <td data-figure="" data-label={t('review.same')} data-nothing={line.sameStates === undefined ? '' : undefined}>
        {line.sameStates === undefined ? '–' : formats.number(line.sameStates)}
      </td>
      <td data-figure="" data-label={t('review.odd')}>
        {undecided > 0 ? (
          <Tag tone="attention">{t('review.undecidedOf', { undecided, odd })}</Tag>
        ) : (
          formats.number(odd)
        )}
      </td>
      <td data-figure="" data-label={t('review.excluded')}>
        {formats.number(line.excluded)}
      </td>
      <td data-figure="" data-label={t('review.withheld')}>
        {formats.number(line.withheld)}
      </td>
    </tr>
  )
}
