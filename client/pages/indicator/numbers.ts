import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import type { Page } from '../page-words.ts'

type Figure = IndicatorReply['groups'][number]['figures'][number]

/** A figure with the decimals it deserves: whole numbers as they are, small ones with one or two places. */
export function formatFigure({ formats }: Page, value: number): string {
  if (Number.isInteger(value)) return formats.number(value, 0)
  return formats.number(value, Math.abs(value) < 1 ? 2 : Math.abs(value) < 1000 ? 1 : 0)
}

export function categoryLabel({ categories }: IndicatorReply, code: string): string {
  return categories.find((category) => category.code === code)?.label ?? code
}

/** What stands at a State, in words: a value, or which kind of missing. */
export function describeObservation(page: Page, indicator: IndicatorReply, observation: ObservationReply): string {
  const { status, value, category, reason } = observation
  if (status === 'value') {
    if (category !== undefined && indicator.categories.length > 0) return categoryLabel(indicator, category)
    return value === undefined ? (category ?? '') : formatFigure(page, value)
  }
  return status === 'reason' && reason ? page.t(`reason.${reason}`) : page.t(`status.${status}`)
}

/** The figure of a group as one cell of text. */
export function describeFigure(page: Page, indicator: IndicatorReply, figure: Figure): string {
  if (figure.tooFew) return page.t('tooFew', { n: figure.n })
  if (figure.value === undefined) return page.t('noFigure')
  if (figure.rule === 'share_yes') return page.formats.percent(figure.value / 100)
  if (figure.rule === 'dist') return categoryLabel(indicator, String(figure.value))
  return formatFigure(page, figure.value)
}

/** Boxes are counted, levels are reached: the same rule in other words. */
export function ruleWord({ type }: IndicatorReply, rule: Figure['rule']) {
  return rule === 'dist' && type !== 'maturity' ? 'rule.boxes' : (`rule.${rule}` as const)
}

/** The figures of the group shown. */
export function shownGroup({ groups, shown }: IndicatorReply): IndicatorReply['groups'][number] | undefined {
  return groups.find(({ group }) => group === shown.group)
}
