import type { ComparedPoint, ComparedSeries, IndicatorContent } from '#shared/contract/indicator-page.ts'
import { usePage, type Page } from '../page-words.ts'
import { ShownTable } from './shown-table.tsx'
import { measuredHeading, standingField, standingStatus, valueField } from './file-columns.ts'
import { groupName } from './groups.ts'
import { LeftOutMark } from './left-out.tsx'
import { describeObservation, describeValue, ruleWord } from './numbers.ts'
import type { Column, Field, ViewTable } from './view-table.ts'

/** What is compared, one row a State or group, one column a cycle. In the order of choosing: no order that ranks. */
export function ComparedTable({ content }: { readonly content: IndicatorContent }) {
  return <ShownTable table={comparedTable(usePage(), content)} />
}

export function comparedTable(page: Page, content: IndicatorContent): ViewTable<ComparedSeries> {
  const { t } = page
  const [first] = content.compared
  const name = (series: ComparedSeries): string => nameOf(page, content, series)
  return {
    caption: t('compare.table'),
    rows: content.compared,
    keyOf: ({ id }) => id,
    columns: [
      {
        heading: t('compare.who'),
        cell: (series) =>
          series.kind === 'state' ? <a href={page.link(`/states/${series.id}`)}>{name(series)}</a> : name(series),
        fields: [{ heading: t('compare.who'), of: name }],
      },
      ...(first?.points ?? []).map((_, at) => cycleColumn(page, content, at)),
    ],
  }
}

function nameOf(page: Page, { indicator, comparedRule }: IndicatorContent, { kind, id }: ComparedSeries): string {
  if (kind === 'state') return page.stateName(id)
  const rule = comparedRule ? ` (${page.t(ruleWord(indicator, comparedRule))})` : ''
  return `${groupName(page, indicator, id)}${rule}`
}

/** Each series has the same cycles in the same order. */
function cycleColumn(page: Page, content: IndicatorContent, at: number): Column<ComparedSeries> {
  const { t } = page
  const { indicator } = content
  const words = String(content.compared[0]?.points[at]?.referenceYear)
  return {
    heading: words,
    cell: (series) => {
      const point = series.points[at]
      return (
        point && (
          <>
            {describePoint(page, content, series, point)}
            <LeftOutMark excluded={point.excluded} />
          </>
        )
      )
    },
    fields: [
      {
        // Beside answers in words stand shares of groups: then nothing has one unit.
        heading: measuredHeading(page, words, content.comparedRule === 'share_yes' ? '' : indicator.unit),
        of: ({ kind, points }) => pointField(content, kind, points[at]),
      },
      { heading: t('file.states', { words }), of: ({ points }) => points[at]?.n ?? null },
      { heading: t('file.status', { words }), of: ({ kind, points }) => pointStatus(page, content, kind, points[at]) },
    ],
  }
}

function pointField(
  { indicator, comparedRule }: IndicatorContent,
  kind: ComparedSeries['kind'],
  point?: ComparedPoint,
): Field {
  if (!point) return null
  if (kind === 'state') return standingField(indicator, point)
  return comparedRule ? valueField(indicator, comparedRule, point.value) : null
}

function pointStatus(
  page: Page,
  { indicator }: IndicatorContent,
  kind: ComparedSeries['kind'],
  point?: ComparedPoint,
): string {
  if (kind === 'group') return point?.value === undefined ? notShown(page, point) : page.t('file.shown')
  if (!point) return ''
  const flags = point.flags.map((flag) => page.t(`flag.${flag}`))
  const why = point.excluded ? [point.excluded.reason] : []
  return [standingStatus(page, indicator, point), ...why, ...flags].join(' · ')
}

function notShown({ t }: Page, point: ComparedPoint | undefined): string {
  return point?.withheld ? t('tooFew', { n: point.n ?? 0 }) : t('noFigure')
}

/** A cell of the comparison in words: the value with its flags, or which kind of missing. */
function describePoint(
  page: Page,
  { indicator, comparedRule }: IndicatorContent,
  { kind }: ComparedSeries,
  point: ComparedPoint,
): string {
  if (kind === 'state') {
    const flags = point.flags.map((flag) => page.t(`flag.${flag}`))
    return [describeObservation(page, indicator, point), ...flags].join(' · ')
  }
  if (point.withheld || point.value === undefined || !comparedRule) return notShown(page, point)
  return `${describeValue(page, indicator, comparedRule, point.value)} (${page.t('states', { count: point.n ?? 0 })})`
}
