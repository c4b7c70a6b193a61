import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import type { IndicatorReply } from '#shared/contract/results.ts'
import { usePage, type Page } from '../page-words.ts'
import { answerPath } from './address.ts'
import { ShownTable } from './shown-table.tsx'
import { coverageColumns, remarksField } from './file-columns.ts'
import { Remarks } from './left-out.tsx'
import { describeObservation } from './numbers.ts'
import { valueFields } from './observation-table.tsx'
import { isOrderOffered, orderedStates, type OrderedState } from './ordered-states.ts'
import styles from './table.module.css'
import type { Column, ViewTable } from './view-table.ts'

/** States by their figures, without places and without better or worse; those without a figure apart. Or why there is no such order. */
export function Ordered({ content }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { t } = page
  const { indicator } = content
  if (!isOrderOffered(indicator)) return <p>{whyNot(page, indicator)}</p>
  const table = orderedTable(page, content)
  return (
    <>
      <p>{t('ordered.sentence', { n: table.rows.length })}</p>
      <p>{t('ordered.why')}</p>
      <ShownTable table={table} />
      <WithoutFigure indicator={indicator} />
    </>
  )
}

export function orderedTable(page: Page, { indicator, compared }: IndicatorContent): ViewTable<OrderedState> {
  const { t } = page
  const rows = orderedStates(page, indicator)
  const chosen = new Set(compared.flatMap(({ id, kind }) => (kind === 'state' ? [id] : [])))
  const isChosen = ({ observation }: OrderedState): boolean => chosen.has(observation.state)
  const nameOf = ({ observation }: OrderedState): string => page.stateName(observation.state)
  return {
    caption: t('ordered.caption'),
    rows,
    keyOf: ({ observation }) => observation.state,
    marksOf: (row) => ({ 'data-chosen': isChosen(row) ? '' : undefined }),
    columns: [
      {
        heading: t('table.state'),
        cell: (row) => (
          <>
            {nameOf(row)}
            {isChosen(row) && <span> ({t('compare.chosen')})</span>}
          </>
        ),
        fields: [{ heading: t('table.state'), of: nameOf }],
      },
      valueColumn(page, indicator, Math.max(1e-9, ...rows.map(({ value }) => Math.abs(value)))),
      {
        heading: t('table.notes'),
        cell: ({ observation }) => <Remarks observation={observation} />,
        fields: [
          { heading: t('table.notes'), of: ({ observation }) => remarksField(page, observation) },
          ...coverageColumns<OrderedState>(page, indicator.observations),
        ],
      },
    ],
  }
}

/** The figure with a bar; `most` is the figure whose bar is as long as there is room. */
function valueColumn(page: Page, indicator: IndicatorReply, most: number): Column<OrderedState> {
  return {
    heading: page.t('table.value'),
    className: styles['withBar'],
    cell: ({ value, words, observation }) => {
      const path = answerPath(indicator, observation)
      return (
        <>
          {path === undefined ? words : <a href={page.link(path)}>{words}</a>}
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(100 * Math.abs(value)) / most} height="10" />
          </svg>
        </>
      )
    },
    fields: valueFields(page, indicator).map(({ heading, of }) => ({
      heading,
      of: ({ observation }) => of(observation),
    })),
  }
}

/** Why this indicator has no order of States, in a sentence. */
export function whyNot(
  { t }: Pick<ReturnType<typeof usePage>, 't'>,
  { comparability, measure }: IndicatorReply,
): string {
  return t('ordered.notOffered', {
    why: comparability === 'comparable' && measure !== 'number' ? 'answers' : comparability,
  })
}

/** Alphabetical, each with its kind of missing: they stand beside the order, not at its end. */
function WithoutFigure({ indicator }: { readonly indicator: IndicatorReply }) {
  const page = usePage()
  const others = indicator.observations.filter(({ value }) => value === undefined)
  if (others.length === 0) return null
  return (
    <details className={styles['others']}>
      <summary>{page.t('ordered.others', { count: others.length })}</summary>
      <ul>
        {others.map((observation) => (
          <li key={observation.state}>
            {page.stateName(observation.state)}: {describeObservation(page, indicator, observation)}
          </li>
        ))}
      </ul>
    </details>
  )
}
