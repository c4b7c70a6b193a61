import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import type { IndicatorReply } from '#shared/contract/results.ts'
import type { Page } from '../page-words.ts'
import { groupName } from '../indicator/groups.ts'
import { describeValue, formatFigure } from '../indicator/numbers.ts'

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

/** Rules whose figures can be drawn over time. */
export function rulesOverTime({ aggregation, trend }: IndicatorReply): readonly Rule[] {
  return aggregation.filter((rule) => trend.some(({ all }) => figureOf(all, rule)?.value !== undefined))
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
  const own = [line('all', page.t('allStates'))]
  const same = trend.some(({ same: figures }) => figures.length > 0) ? [line('same', page.t('sameStates'))] : []
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
      .map(({ cycle, referenceYear, value, flags }) => ({
        cycle,
        ...(value !== undefined && { value }),
        words: `${name}, ${referenceYear}: ${words(value)}`,
        isBreak: flags.includes('break') || breaks.get(cycle) === true,
      }))
    return [{ id: series.id, name, look: place, points }]
  })
}
