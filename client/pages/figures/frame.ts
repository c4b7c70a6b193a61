import { directionOf } from '#shared/text/locale.ts'
import type { Page } from '../page-words.ts'
import type { Paint } from './paint.ts'

/** What every drawing needs: the page's words, its colours, and which way its lines run. */
export interface Drawing {
  readonly page: Page
  readonly paint: Paint
  readonly width: number
  readonly rightToLeft: boolean
}

export function drawingFor(page: Page, paint: Paint, width: number): Drawing {
  return { page, paint, width, rightToLeft: directionOf(page.input.locale) === 'rtl' }
}

/** A place counted from the start of the line: from the left, or in Arabic from the right. */
export function fromStart({ width, rightToLeft }: Pick<Drawing, 'width' | 'rightToLeft'>, at: number): number {
  return rightToLeft ? width - at : at
}

/** Which end of a text stands at its place when it begins, or ends, there. */
export function anchor({ rightToLeft }: Pick<Drawing, 'rightToLeft'>, end: 'start' | 'end'): 'start' | 'end' {
  return rightToLeft === (end === 'end') ? 'start' : 'end'
}
