import type { SummaryFigure } from '#shared/summary/figure.ts'
import type { Wording } from './words.ts'
import { writeNumber } from './write-sentence.ts'

/** A figure as a number; one that is not shown says why: it is no zero. */
export function sayFigure(figure: Pick<SummaryFigure, 'value' | 'hidden'> | undefined, wording: Wording): string {
  if (figure?.value !== undefined) return writeNumber(figure.value, wording.locale)
  return wording.text(figure?.hidden ? `label.${figure.hidden}` : 'label.suppressed')
}
