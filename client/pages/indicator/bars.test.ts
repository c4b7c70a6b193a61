import { expect, test } from 'vitest'
import type { PageInput } from '#shared/contract/page-input.ts'
import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { pageOf } from '../page-words.ts'
import { allStatesWord } from '../figures/trend-lines.ts'
import { barsOf } from './bars.ts'
import { domainOf } from './group-multiples.tsx'
import { distributionSentence, groupsSentence } from './view-sentences.ts'

// Locale and names of States are all that is asked of the page here.
const pageIn = (locale: CompleteLocale) => pageOf({ locale, states: {} } as PageInput)
const page = pageIn('en')
const left = { reason: 'Given for one prison only.', language: 'en' }
const of = (values: readonly number[], excluded: readonly number[] = [], type = 'count') => {
  const one = (value: number, rest: object): ObservationReply => ({
    state: 'MAR',
    status: 'value',
    value,
    flags: [],
    footnotes: [],
    questions: [],
    ...rest,
  })
  const observations = [
    ...values.map((value) => one(value, {})),
    ...excluded.map((value) => one(value, { excluded: left })),
  ]
  return { type, categories: [], observations } as unknown as IndicatorReply
}

test('a value left out of group figures is in no bar, no axis and no number of States', () => {
  const indicator = of([0, 0, 3, 4], [900])
  expect(barsOf(page, indicator).map(({ label, count, share }) => [label, count, share])).toEqual([
    ['0', 2, 50],
    ['1', 0, 0],
    ['2', 0, 0],
    ['3', 1, 25],
    ['4', 1, 25],
  ])
  expect(domainOf(indicator)).toEqual([0, 4])
  expect(groupsSentence(page, indicator, 1, 5)).toContain('1 of 5')
  expect(distributionSentence(page, barsOf(page, indicator))).toContain('4 States are counted')
})

test('classes of whole numbers have whole ends, a single value has one, shares keep their limits', () => {
  const labels = (indicator: IndicatorReply) => barsOf(page, indicator).map(({ label }) => label)
  expect(labels(of([0, 0, 0]))).toEqual(['0'])
  expect(labels(of([1, 2]))).toEqual(['1', '2'])
  expect(labels(of([0, 39]))[1]).toBe('5 – 9')
  expect(labels(of([0, 0, 0], [], 'percentage'))).toEqual(['0'])
  expect(labels(of([0, 80], [], 'percentage'))[1]).toBe('10 – 20')
})

test.each([
  ['en', '37 States are counted; the most frequent class, with 10 of 37, is “0 – 20”.'],
  ['fr', '37 États sont comptés\u00a0; la classe la plus fréquente, avec 10 sur 37, est «\u00a00 – 20\u00a0».'],
  ['ar', 'تُحتسب 37 دولة؛ الفئة الأكثر تواتراً هي «0 – 20»، بعدد 10 من أصل 37.'],
] as const)(
  'the fullest class of a distribution is named with its number, and not as most of the States, in %s',
  (locale, text) => {
    const bars = [
      { label: '0 – 20', count: 10 },
      { label: '20 – 40', count: 9 },
      { label: '40 – 60', count: 9 },
      { label: '60 – 80', count: 9 },
    ]
    expect(distributionSentence(pageIn(locale), bars)).toBe(text)
  },
)

test('whether States replied is said of everybody invited, not of those that answered', () => {
  expect(page.t(allStatesWord({ system: 'submitted' }))).toBe('all States invited')
  expect(page.t(allStatesWord({ system: 'evidence' }))).toBe('all States that answered')
})
