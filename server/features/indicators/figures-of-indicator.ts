import type { Indicator } from '#shared/definition/indicator.ts'
import { cellOf, type AddedSeries } from '#shared/indicator/adds-up.ts'
import { aggregate, type Weighed } from '#shared/indicator/aggregate.ts'
import { coverageOf } from '#shared/indicator/coverage.ts'
import type { AggregationRule, Figure } from '#shared/indicator/figure.ts'
import { measureOfSeries, rulesOf } from '#shared/indicator/measure.ts'
import { suppressGroups } from '#shared/indicator/suppress-groups.ts'
import type { AggregateRow, GroupFigures } from './aggregate-queries.ts'
import { addedOf, type ObservedSeries } from './added-of.ts'
import type { StoredObservation } from './queries.ts'

/** What the figures of a cycle rest on besides the observations. */
export interface FigureBasis {
  /** Invited States of each group, in the order in which groups are shown. */
  readonly groups: ReadonlyMap<string, readonly string[]>
  readonly replied: ReadonlySet<string>
  /** Population of a State in the reference year, from an outside series. */
  readonly peopleOf: (state: string) => number | undefined
  /** The cells not shown of series that are added up; see `rememberWithheld`. */
  readonly withheld: (series: readonly AddedSeries[]) => ReadonlySet<string>
}

/**
 * What has to be withheld follows from who has a value, or adds nothing, not from which: most indicators of a cycle are
 * answered by the same States, and so it is worked out once for them all.
 */
export function rememberWithheld(groups: FigureBasis['groups']): FigureBasis['withheld'] {
  const known = new Map<string, ReadonlySet<string>>()
  return (series) => {
    const place = JSON.stringify(series, (_, value: unknown) => (value instanceof Set ? [...value] : value))
    const found = known.get(place) ?? suppressGroups(series, groups)
    known.set(place, found)
    return found
  }
}

interface Series extends ObservedSeries {
  readonly rules: readonly AggregationRule[]
}

/** Rules whose figures can be added and subtracted between groups, or worked out from such. */
const added: ReadonlySet<AggregationRule> = new Set(['sum', 'wmean', 'ratio_of_sums'])

/**
 * The figures of every series of one indicator in every group, with what has to be withheld; each series is computed when
 * it is taken, so that others can have their turn in between.
 */
export function* figuresOfIndicator(
  indicator: Indicator,
  observations: readonly StoredObservation[],
  basis: FigureBasis,
): Generator<Omit<AggregateRow, 'audience' | 'indicator'>> {
  const byPlace = Map.groupBy(observations, ({ by = '', code = '' }) => `${by}\n${code}`)
  const series = [...byPlace].map(([place, members]): Series => {
    const [by = '', code = ''] = place.split('\n')
    const rules = rulesOf(indicator, measureOfSeries(indicator, by, code))
    return { indicator, by, code, rules, members: new Map(members.map((one) => [one.state, one])) }
  })
  const total = series.find(({ by }) => by === '')
  const summed = series.filter(({ rules }) => rules.some((rule) => added.has(rule)))
  const withheld = basis.withheld(summed.map((one) => addedOf(one, total)))
  for (const one of series) {
    const groups = [...basis.groups].map(([group, invited]) => {
      const found = figuresOf(one, group, invited, basis)
      return withheld.has(cellOf(one, group)) ? withhold(found) : found
    })
    yield { by: one.by, code: one.code, groups }
  }
}

function withhold(found: GroupFigures): GroupFigures {
  const figures = found.figures.map((figure) =>
    added.has(figure.rule) ? { rule: figure.rule, n: figure.n, withheld: true } : figure,
  )
  return { ...found, figures }
}

/** What one State's reply gives to a series. */
type SeriesValue = Weighed & { readonly excluded?: boolean }

/**
 * Figures of one group. A cycle puts the same questions to all its States: a reply without an observation of the series is
 * one of which this is kept back.
 */
function figuresOf(series: Series, group: string, invited: readonly string[], basis: FigureBasis): GroupFigures {
  const { indicator, rules, members } = series
  const replies = invited.filter((state) => basis.replied.has(state))
  const standing = replies.flatMap((state): readonly SeriesValue[] => {
    const found = members.get(state)
    if (!found) return []
    const { excluded, ...own } = found
    return [{ ...own, weight: basis.peopleOf(state), ...(excluded && { excluded: true }) }]
  })
  const keptBack = replies.filter((state) => !members.has(state)).map(() => ({ status: 'kept-back' }) as const)
  const counted = standing.filter((one) => !one.excluded)
  const coverage = coverageOf(invited.length, [...standing, ...keptBack])
  const figures =
    indicator.system === 'submitted'
      ? rules.map(() => shareOfInvited(invited.length, replies.length))
      : rules.map((rule) => withCovered(aggregate(rule, counted), counted, invited, basis))
  return {
    group,
    coverage: { ...coverage, reasons: { ...coverage.reasons } },
    figures: figures.map((one) => ({ ...one })),
  }
}

/** A mean by population says what share of the group's population it covers, where that is known of every State of it. */
function withCovered(
  figure: Figure,
  counted: readonly SeriesValue[],
  invited: readonly string[],
  basis: FigureBasis,
): Figure {
  if (figure.rule !== 'wmean' || figure.value === undefined) return figure
  const all = invited.flatMap((state) => basis.peopleOf(state) ?? [])
  if (all.length < invited.length) return figure
  const people = all.reduce((total, one) => total + one, 0)
  const behind = counted.filter(({ status }) => status === 'value').reduce((total, { weight = 0 }) => total + weight, 0)
  return { ...figure, covered: (100 * behind) / people }
}

/** Of the States invited, those with a reply: the only share whose denominator holds States that said nothing. */
function shareOfInvited(n: number, replies: number): Figure {
  const rule = 'share_yes'
  return n === 0 ? { rule, n, counts: {} } : { rule, n, counts: { yes: replies }, value: (100 * replies) / n }
}
