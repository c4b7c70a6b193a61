import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import type { IndicatorReply } from '#shared/contract/results.ts'
import { lineAxis, type LineAxis } from '#shared/dashboard/line-axis.ts'
import type { Page } from '../page-words.ts'
import { groupName } from '../indicator/groups.ts'
import { describeValue, formatFigure } from '../indicator/numbers.ts'
import { excludedSign } from './scale-of.ts'

export type Rule = IndicatorReply['aggregation'][number]

export interface TrendPoint {
  readonly cycle: string
  readonly value?: number
  /** What the point says, with its name and year. */
  readonly words: string
  /** The State says that its series breaks here: no line leads to it. */
  readonly isBreak: boolean
}

export interface TrendLine {
  readonly id: string
  readonly name: string
  readonly look: 'all' | 'same' | number
  readonly points: readonly TrendPoint[]
}

export function figureOf(figures: IndicatorReply['trend'][number]['all'], rule: Rule) {
  return figures.find((figure) => figure.rule === rule)
}

/** The States that a trend compares, with their number where it is the same in the whole of it. */
export function sameStatesName({ t }: Page, { trend }: Pick<IndicatorReply, 'trend'>): string {
  const numbers = new Set(trend.map(({ sameStates }) => sameStates))
  return numbers.size === 1 ? t('sameStatesOf', { n: trend[0]?.sameStates ?? 0 }) : t('sameStates')
}

/** Whom the figures of all States are over: whether a State replied is known of everyone invited. */
export function allStatesWord({ system }: Pick<IndicatorReply, 'system'>): 'allInvited' | 'allStates' {
  return system === 'submitted' ? 'allInvited' : 'allStates'
}

/** Rules whose figures can be drawn over time. */
export function rulesOverTime({ aggregation, trend }: IndicatorReply): readonly Rule[] {
  return aggregation.filter((rule) => trend.some(({ all }) => figureOf(all, rule)?.value !== undefined))
}

/** The axis of the charts that show these lines: shares and levels begin at zero, others where a change can be seen. */
export function axisOf(lines: readonly TrendLine[], rule: Rule | undefined): LineAxis {
  const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []))
  return lineAxis(values, { fromZero: rule === 'share_yes' || rule === 'dist', isWhole: rule === 'dist' })
}

/** What the drawing does not say by itself: where its axis begins, what its marks of a break are, why points are missing. */
export function trendNotes(
  page: Page,
  indicator: IndicatorReply,
  rule: Rule,
  lines: readonly TrendLine[],
  axis: LineAxis,
) {
  const isGap = ({ all }: IndicatorReply['trend'][number]): boolean => {
    const figure = figureOf(all, rule)
    return figure?.withheld === true || figure?.tooFew === true
  }
  return [...axisNotes(page, lines, axis), ...(indicator.trend.some(isGap) ? [page.t('trend.gap')] : [])]
}

/** The notes of charts that show only what is compared. */
export function axisNotes(page: Page, lines: readonly TrendLine[], axis: LineAxis): readonly string[] {
  const hasBreak = lines.some(({ points }) => points.some(({ isBreak }, at) => at > 0 && isBreak))
  return [
    ...(axis.isCut ? [page.t('trend.cut', { from: page.formats.number(axis.from) })] : []),
    ...(hasBreak ? [page.t('trend.breaks')] : []),
  ]
}

/** The lines of one chart: all States that answered, the same States, and what is compared where its rule is this one. */
export function linesFor(page: Page, content: IndicatorContent, rule: Rule): readonly TrendLine[] {
  const { indicator, comparedRule } = content
  const { trend } = indicator
  const line = (key: 'all' | 'same', name: string): TrendLine => ({
    id: key,
    name,
    look: key,
    points: trend.map((point, at) => {
      const value = figureOf(point[key], rule)?.value
      const words = value === undefined ? page.t('noFigure') : describeValue(page, indicator, rule, value)
      return {
        cycle: point.cycle,
        ...(value !== undefined && { value }),
        words: `${name}, ${point.referenceYear}: ${words}`,
        isBreak: point.segment !== (trend[at - 1]?.segment ?? point.segment),
      }
    }),
  })
  const own = [line('all', page.t(allStatesWord(indicator)))]
  const same = trend.some(({ same: figures }) => figures.length > 0)
    ? [line('same', sameStatesName(page, indicator))]
    : []
  return [...own, ...same, ...(rule === comparedRule ? comparedLines(page, content, rule) : [])]
}

/** States only where their own value is of the same kind as the group's: a number beside a median, not beside a share. */
export function comparedLines(page: Page, { indicator, compared }: IndicatorContent, rule: Rule): readonly TrendLine[] {
  const inOwnUnit = indicator.measure === 'number' && rule !== 'sum' && rule !== 'share_yes'
  const breaks = new Map(
    indicator.trend.map(({ cycle, segment }, at) => [cycle, at > 0 && segment !== indicator.trend[at - 1]?.segment]),
  )
  return compared.flatMap((series, place) => {
    if (series.kind === 'state' && !inOwnUnit) return []
    const name = series.kind === 'state' ? page.stateName(series.id) : groupName(page, indicator, series.id)
    const words = (value: number | undefined): string => {
      if (value === undefined) return page.t('noFigure')
      return series.kind === 'state'
        ? formatFigure(page, indicator, value)
        : describeValue(page, indicator, rule, value)
    }
    const points = series.points
      .filter(({ cycle }) => breaks.has(cycle))
      .map(({ cycle, referenceYear, value, flags, excluded }) => ({
        cycle,
        ...(value !== undefined && { value }),
        words: `${name}, ${referenceYear}: ${words(value)}${excluded ? ` ${excludedSign}` : ''}`,
        isBreak: flags.includes('break') || breaks.get(cycle) === true,
      }))
    return [{ id: series.id, name, look: place, points }]
  })
}
