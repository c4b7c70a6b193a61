import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import { directionOf } from '#shared/text/locale.ts'
import { roundSteps, stepOf, type Step } from '#shared/dashboard/steps.ts'
import { formatFigure, isWholeCount } from '../indicator/numbers.ts'
import type { Page } from '../page-words.ts'

export interface ToneScale {
  /** Labels at the place of their tone; a tone nobody uses is empty. */
  readonly labels: readonly string[]
  /** What stands on a tile for an answer or level, at the place of its tone. */
  readonly signs: readonly string[]
  /** Tones in the order they are read: answers from yes to no, numbers from low to high. */
  readonly order: readonly number[]
  /** Which of the five tones a State's value takes. */
  readonly toneOf: (observation: Pick<ObservationReply, 'value' | 'category'>) => number
}

/** Which tone stands for which values of an indicator: of a State's tile, of a part of a bar, and of the legend. */
export function scaleOf(page: Page, indicator: IndicatorReply): ToneScale {
  if (indicator.categories.length > 0) return categoryScale(indicator)
  const values = indicator.observations.flatMap(({ value }) => (value === undefined ? [] : [value]))
  const steps = roundSteps(values, { isWhole: isWholeCount(indicator) })
  return {
    order: [0, 1, 2, 3, 4],
    labels: steps.map((step) => stepLabel(page, indicator, step)),
    signs: [],
    toneOf: ({ value = 0 }) => stepOf(steps, value),
  }
}

/** Both ends of a class; one number where it holds no other. */
export function stepLabel(page: Page, indicator: IndicatorReply, { from, to, last = to }: Step): string {
  const ends = from === last ? [from] : [from, last]
  return ends.map((end) => formatFigure(page, indicator, end)).join(' – ')
}

/** The first answer of a yes-in-part-no list is the darkest, as the highest level is. */
function categoryScale({ categories, measure }: IndicatorReply): ToneScale {
  const order = categories.map(({ code }) => code)
  const counting = measure === 'levels'
  const toneAt = (place: number): number =>
    Math.round((4 * (counting ? place : order.length - 1 - place)) / Math.max(1, order.length - 1))
  const named = categories.map(({ code, label }, place) => ({
    label,
    sign: label === code ? '' : signOf({ measure }, code, place),
    tone: toneAt(place),
  }))
  const at = (tone: number, word: 'label' | 'sign'): string =>
    named.flatMap((one) => (one.tone === tone && one[word] !== '' ? [one[word]] : [])).join(', ')
  return {
    order: counting ? [0, 1, 2, 3, 4] : [4, 3, 2, 1, 0],
    labels: [0, 1, 2, 3, 4].map((tone) => at(tone, 'label')),
    signs: [0, 1, 2, 3, 4].map((tone) => at(tone, 'sign')),
    toneOf: ({ category = '' }) => toneAt(order.indexOf(category)),
  }
}

/** What a tile shows of its value: a figure, a level by its number, an answer by how full its circle is. */
export function shortValue(
  page: Page,
  indicator: IndicatorReply,
  { value, category = '' }: Pick<ObservationReply, 'value' | 'category'>,
): string {
  const { categories } = indicator
  if (categories.length === 0 && value !== undefined) return formatFigure(page, indicator, value)
  return signOf(
    indicator,
    category,
    categories.findIndex(({ code }) => code === category),
  )
}

/** A level by its number, an answer by how full its circle is, another code by its place in the legend. */
function signOf({ measure }: Pick<IndicatorReply, 'measure'>, code: string, place: number): string {
  return measure === 'levels' ? code : (answerSigns[code] ?? String(place + 1))
}

/** Circles: full, half, empty. */
export const answerSigns: Readonly<Record<string, string>> = { yes: '●', 'in-part': '◐', no: '○' }

/** In the order of legends. */
export const missingKinds = ['reason', 'not-asked', 'kept-back', 'no-reply'] as const
export type Missing = (typeof missingKinds)[number]

/** Which of the kinds of missing a State's place shows; nothing where it has a value. What cannot exist counts as not asked. */
export function missingOf({ status, reason }: ObservationReply): Missing | undefined {
  if (status === 'value') return undefined
  if (status === 'blank') return 'reason'
  return reason === 'not-applicable' ? 'not-asked' : status
}

/** Kinds of missing have a pattern and, where it does not hide the pattern, a sign: none rests on colour. */
export const missingSigns: Readonly<Record<Missing, string>> = {
  reason: '··',
  'not-asked': '/',
  'kept-back': '',
  'no-reply': '',
}

/** Stands beside a value that figures of groups leave out. */
export const excludedSign = '‡'

/** The same in a picture: fonts of Arabic pictures have no double dagger. */
export function pictureSign({ input }: Pick<Page, 'input'>): string {
  return directionOf(input.locale) === 'rtl' ? '*' : excludedSign
}
