import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import { decimalsAmong, placesOf } from '#shared/indicator/precision.ts'
import type { Page } from '../page-words.ts'

type Figure = IndicatorReply['groups'][number]['figures'][number]
interface Values {
  readonly observations: readonly Pick<ObservationReply, 'value'>[]
}

/** What is needed to say a State's standing in words. */
export interface Described extends Values {
  readonly categories: IndicatorReply['categories']
}

const decimals = new WeakMap<Values, number>()

/** Decimals of every figure of one page. */
function decimalsOf(indicator: Values): number {
  const known = decimals.get(indicator)
  if (known !== undefined) return known
  const found = decimalsAmong(indicator.observations.flatMap(({ value }) => value ?? []))
  decimals.set(indicator, found)
  return found
}

/** The one way a figure of an indicator is written. */
export function formatFigure({ formats }: Page, indicator: Values, value: number): string {
  return formats.number(value, placesOf(value, decimalsOf(indicator)))
}

/** Whether its values are whole numbers of something: no State can have a half. */
export function isWholeCount({ type, observations }: Pick<IndicatorReply, 'type' | 'observations'>): boolean {
  return type === 'count' && observations.every(({ value = 0 }) => Number.isInteger(value))
}

export function categoryLabel({ categories }: Pick<IndicatorReply, 'categories'>, code: string): string {
  return categories.find((category) => category.code === code)?.label ?? code
}

type Standing = Pick<ObservationReply, 'status' | 'value' | 'category' | 'reason'>

/** What stands at a State, in words: a value, or which kind of missing. */
export function describeObservation(page: Page, indicator: Described, observation: Standing): string {
  const { status, value, category, reason } = observation
  if (status === 'value') {
    if (category !== undefined && indicator.categories.length > 0) return categoryLabel(indicator, category)
    return value === undefined ? (category ?? '') : formatFigure(page, indicator, value)
  }
  return status === 'reason' && reason ? page.t(`reason.${reason}`) : page.t(`status.${status}`)
}

/** The figure of a group as one cell of text. */
export function describeFigure(page: Page, indicator: IndicatorReply, figure: Figure): string {
  if (figure.tooFew) return page.t('tooFew', { n: figure.n })
  if (figure.withheld) return page.t('withheld')
  if (figure.value === undefined) return page.t('noFigure')
  return describeValue(page, indicator, figure.rule, figure.value)
}

/** A value that a rule gave: a share of States, a level, or a number of the indicator's own. */
export function describeValue(page: Page, indicator: IndicatorReply, rule: Figure['rule'], value: number): string {
  if (rule === 'share_yes') return page.formats.percent(value / 100)
  if (rule === 'dist') return categoryLabel(indicator, String(value))
  return formatFigure(page, indicator, value)
}

/** Boxes are counted, levels are reached: the same rule in other words. */
export function ruleWord({ type }: IndicatorReply, rule: Figure['rule']) {
  return rule === 'dist' && type !== 'maturity' ? 'rule.boxes' : (`rule.${rule}` as const)
}

/** The figures of the group shown. */
export function shownGroup({ groups, shown }: IndicatorReply): IndicatorReply['groups'][number] | undefined {
  return groups.find(({ group }) => group === shown.group)
}

/** The flags of a State's figure in words. */
export function flagWords({ t }: Page, flags: ObservationReply['flags']): readonly string[] {
  return flags.map((flag) => t(`flag.${flag}`))
}
