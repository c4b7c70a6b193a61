import { expect, test } from 'vitest'
import type { SummaryFacts } from '#shared/summary/facts.ts'
import type { Sentence } from '#shared/summary/sentence.ts'
import { catalogues, type Wording } from './words.ts'
import { writeNumber, writeSentence } from './write-sentence.ts'

const text = (key: string): string => catalogues.en[key] ?? key
const wording: Wording = {
  locale: 'en',
  text,
  word: (word) => ('given' in word ? word.given : ''),
  stateName: (code) => code,
  compare: () => 0,
}

/** The medians of one sentence, each over three States that gave the same. */
function together(...values: readonly number[]): readonly string[] {
  const observations = new Map(
    values.map((value, at) => [
      `X-${at}`,
      ['FRA', 'MAR', 'JPN'].map((state) => ({
        state,
        revision: 1,
        indicator: `X-${at}`,
        status: 'value',
        value,
        flags: [],
        footnotes: [],
        questions: [],
      })),
    ]),
  )
  const indicators = values.map((_, at) => ({ id: `X-${at}` }))
  const facts = {
    observations,
    indicators,
    replies: [],
    added: new Map(),
    groups: new Map(),
  } as unknown as SummaryFacts
  const sentence: Sentence = {
    template: 'breakdown.median',
    figures: {},
    words: { division: { given: 'Sex' }, unit: { given: 'persons' } },
    entries: values.map((_, at) => ({
      template: 'entry.year.median',
      figures: { median: { rule: 'median', subject: `X-${at}` } },
      label: { given: String(at) },
    })),
  }
  return writeSentence(sentence, facts, wording).flatMap((run) => (typeof run === 'string' ? [] : [run.text]))
}

test('the figures of a sentence have one precision, fine enough that none but zero reads as zero', () => {
  expect(together(0.4, 1500)).toEqual(['0.4', '1,500.0'])
  expect(together(0.04, 0.001)).toEqual(['0.040', '0.001'])
  expect(together(0, 1500)).toEqual(['0', '1,500'])
  expect(together(2.5, 1500)).toEqual(['3', '1,500'])
})

test('nor does a number that stands alone, in a table or below a chart', () => {
  expect([0.001, 0.3, 0, -0.004, 12.34, 1500.4].map((value) => writeNumber(value, 'en'))).toEqual([
    '0.001',
    '0.3',
    '0',
    '-0.004',
    '12.3',
    '1,500',
  ])
  expect(writeNumber(0.3, 'en', 0)).toBe('0.3')
})

test('a division without a name of its own is not called as the one before it', () => {
  const facts = { observations: new Map(), indicators: [], replies: [] } as unknown as SummaryFacts
  const divided = (words: Sentence['words']) =>
    writeSentence(
      { template: 'breakdown.median', figures: {}, words: { unit: { given: 'offences' }, ...words } },
      facts,
      wording,
    )
  const division = { given: 'Offences against the environment' }
  expect(divided({ division })).toEqual(['Offences against the environment, medians (offences): .'])
  expect(divided({ division, before: { given: 'By sex' } })).toEqual(divided({ division }))
  expect(divided({ division, before: division })).toEqual(['Divided otherwise, medians (offences): .'])
})

test('one thing beside its noun is written in words, also among higher numbers', () => {
  const invited = Array.from({ length: 12 }, (_, at) => `S${at}`)
  const facts = {
    invited,
    replies: [{ state: 'S0', revision: 1, submittedAt: '' }],
    observations: new Map(),
    indicators: [],
    groups: new Map(),
  } as unknown as SummaryFacts
  const figures = { replied: { rule: 'replied' }, invited: { rule: 'invited' } } as const
  const written = writeSentence({ template: 'ratesOf', figures }, facts, {
    ...wording,
    text: (key) =>
      key === 'ratesOf'
        ? '<replied>{replied, plural, one {# reply} other {# replies}}</replied>; <invited>{invited, number}</invited>'
        : text(key),
  })
  expect(written.map((run) => (typeof run === 'string' ? run : run.text)).join('')).toBe('one reply; 12')
})
