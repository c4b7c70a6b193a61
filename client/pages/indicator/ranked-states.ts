import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import type { Page } from '../page-words.ts'
import { formatFigure } from './numbers.ts'

/** Whether an order of States is offered: only of numbers, and only where they are declared comparable. */
export function isRanked({ comparability, measure }: IndicatorReply): boolean {
  return comparability === 'comparable' && measure === 'number'
}

export interface Ranked {
  readonly place: number
  readonly value: number
  readonly observation: ObservationReply
}

/** Highest first, lowest first where lower is better; figures that are written alike share a place. */
export function rankedStates(page: Page, indicator: IndicatorReply): readonly Ranked[] {
  const { observations, direction } = indicator
  const words = (value: number): string => formatFigure(page, indicator, value)
  const sign = direction === 'lower' ? 1 : -1
  const given = observations
    .flatMap((observation) => (observation.value === undefined ? [] : [{ observation, value: observation.value }]))
    .toSorted((a, b) => sign * (a.value - b.value))
  return given.map((one) => ({ ...one, place: given.findIndex(({ value }) => words(value) === words(one.value)) + 1 }))
}
