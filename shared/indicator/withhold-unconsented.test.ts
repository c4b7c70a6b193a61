import { expect, test } from 'vitest'
import type { Answers } from '#shared/answer/answer.ts'
import type { ListQuestion, Version } from '#shared/definition/definition.ts'
import { withholdUnconsented } from './withhold-unconsented.ts'

const base = { nonAnswers: ['confidential'] } as const
const words = (id: string) => ({ ...base, id, kind: 'text', maxWords: 50, lines: 1 }) as const
const consent = { ...base, id: 'consent', kind: 'choice', options: 'yesNo', other: false } as const
const list = (id: string, fields: ListQuestion['fields']): ListQuestion => ({
  ...base,
  id,
  kind: 'list',
  maxItems: 5,
  fields,
})
const version: Version = {
  id: 'k/annual/v1',
  instrument: 'k',
  questionnaire: 'annual',
  version: 1,
  cycleKind: 'annual',
  minutes: 5,
  codeLists: { yesNo: { id: 'yesNo', codes: ['yes', 'no'] } },
  sections: [
    {
      id: 'a',
      pages: [],
      questions: [
        list('practices', [words('title'), consent, words('contact')]),
        list('offers', [words('title'), words('contact')]),
        words('remarks'),
      ],
    },
  ],
}
const shown = (answers: Answers): Answers => withholdUnconsented(version, answers)
const item = (id: string, fields: Readonly<Record<string, string>>) => ({ id, fields })

test('an entry is read by the public only with a yes, and then with its contact', () => {
  const yes = item('1', { title: 'A', consent: 'yes', contact: 'Office' })
  const others = [item('2', { title: 'B', consent: 'no' }), item('3', { title: 'C' }), item('4', { consent: '' })]
  expect(shown({ practices: { value: { items: [yes, ...others] }, note: 'Four' } })).toEqual({
    practices: { value: { items: [yes] }, note: 'Four' },
  })
})

test('a list of which no entry stays is left out with its note; one that was empty says so', () => {
  const remarks = { value: { text: 'Thanks' } }
  const kept = { value: { items: [item('1', { title: 'A', consent: 'no' })] }, note: 'Kept' }
  expect(shown({ practices: kept, remarks })).toEqual({ remarks })
  const empty: Answers = { practices: { value: { items: [] } }, remarks }
  expect(shown(empty)).toBe(empty)
})

test('a contact is left out where nobody was asked whether it may be published', () => {
  const offers = { value: { items: [item('1', { title: 'A', contact: 'Office' }), item('2', { title: 'B' })] } }
  expect(shown({ offers })).toEqual({
    offers: { value: { items: [item('1', { title: 'A' }), item('2', { title: 'B' })] } },
  })
})

test('answers with nothing to leave out stay the same object', () => {
  const answers: Answers = {
    practices: { value: { items: [item('1', { title: 'A', consent: 'yes', contact: 'Office' })] } },
    offers: { nonAnswer: 'confidential' },
    remarks: { value: { text: 'Office' } },
  }
  expect(shown(answers)).toBe(answers)
})
