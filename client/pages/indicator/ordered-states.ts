import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import type { Page } from '../page-words.ts'
import { formatFigure } from './numbers.ts'

/** Whether States can be read in the order of their figures: only of numbers, and only where they are declared comparable. */
export function isOrderOffered({ comparability, measure }: Pick<IndicatorReply, 'comparability' | 'measure'>): boolean {
  return comparability === 'comparable' && measure === 'number'
}

export interface OrderedState {
  readonly value: number
  /** The figure as it is written. */
  readonly words: string
  readonly observation: ObservationReply
}

/**
 * Lowest figure first, whichever way is called better: an order to read by, without places. Figures that are written alike
 * stay alphabetical. States without a figure are no part of it.
 */
export function orderedStates(page: Page, indicator: Pick<IndicatorReply, 'observations'>): readonly OrderedState[] {
  return indicator.observations
    .flatMap((observation) => {
      const { value } = observation
      return value === undefined ? [] : [{ observation, value, words: formatFigure(page, indicator, value) }]
    })
    .toSorted((a, b) => (a.words === b.words ? 0 : a.value - b.value))
}
