import type { IndicatorReply } from '#shared/contract/results.ts'
import { allStatesWord, figureOf, rulesOverTime, sameStatesName } from '../figures/trend-lines.ts'
import { usePage, type Page } from '../page-words.ts'
import { ShownTable } from './shown-table.tsx'
import { figureColumns } from './file-columns.ts'
import { describeFigure, ruleWord } from './numbers.ts'
import type { Column, ViewTable } from './view-table.ts'
import { WithheldNote } from './withheld-note.tsx'

type Point = IndicatorReply['trend'][number]

/** The figures of the trend: one row a cycle, for all States that answered and for the same States. */
export function TrendTable({ indicator }: { readonly indicator: IndicatorReply }) {
  const page = usePage()
  return (
    <>
      <ShownTable table={trendTable(page, indicator)} />
      <WithheldNote figures={indicator.trend.flatMap(({ all }) => all)} />
    </>
  )
}

export function trendTable(page: Page, indicator: IndicatorReply): ViewTable<Point> {
  const { t } = page
  const sides = indicator.system === 'submitted' ? (['all'] as const) : (['all', 'same'] as const)
  const nameOf = { all: t(allStatesWord(indicator)), same: sameStatesName(page, indicator) }
  const year = ({ referenceYear }: Point): number => referenceYear
  const figures = rulesOverTime(indicator).flatMap((rule) =>
    sides.map((side): Column<Point> => {
      const heading = `${t(ruleWord(indicator, rule))} (${nameOf[side]})`
      const of = (point: Point) => figureOf(point[side], rule)
      return {
        heading,
        cell: (point) => describeWithStates(page, indicator, of(point)),
        fields: figureColumns(page, indicator, { rule, words: heading }, of),
      }
    }),
  )
  return {
    caption: t('trendTable'),
    rows: indicator.trend,
    keyOf: ({ cycle }) => cycle,
    columns: [{ heading: t('trendYear'), cell: year, fields: [{ heading: t('trendYear'), of: year }] }, ...figures],
  }
}

function describeWithStates(page: Page, indicator: IndicatorReply, figure: Point['all'][number] | undefined): string {
  if (!figure) return page.t('noFigure')
  return `${describeFigure(page, indicator, figure)} (${page.t('states', { count: figure.n })})`
}
