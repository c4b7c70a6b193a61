import { expect, test } from 'vitest'
import type { Answer } from '#shared/answer/answer.ts'
import type { ListQuestion } from '#shared/definition/definition.ts'
import { sayValue } from './say-value.ts'
import { catalogues, type Wording } from './words.ts'

const own: Readonly<Record<string, string>> = {
  'training.theme.label': 'Theme',
  'training.reach.label': 'Reach',
  'training.people.label': 'People trained',
}
const wordingIn = (locale: Wording['locale']): Wording => ({
  locale,
  text: (key) => own[key] ?? catalogues[locale][key] ?? key,
  word: () => '',
  stateName: (code) => code,
  compare: () => 0,
})
const question = {
  kind: 'list',
  id: 'training',
  fields: [
    { id: 'title', kind: 'text' },
    { id: 'theme', kind: 'choice' },
    { id: 'reach', kind: 'choices' },
    { id: 'people', kind: 'number' },
  ],
} as unknown as ListQuestion // only what is read of it
const said = (locale: Wording['locale'], ...items: readonly Record<string, string | string[]>[]) =>
  sayValue(
    question,
    { value: { items: items.map((fields, at) => ({ id: `item-${at}`, fields })) } },
    wordingIn(locale),
    (code) => code,
  )

test('each part of an entry stands with its column; what was left open is not there', () => {
  expect(said('en', { title: 'In its own words', theme: 'Corruption', reach: ['Asia', 'Africa'], people: '20' })).toBe(
    'Theme: Corruption · Reach: Asia, Africa · People trained: 20',
  )
  expect(said('fr', { people: '20' })).toBe('People trained\u00a0: 20')
})

test('several entries are told apart by their numbers; texts alone are none', () => {
  expect(said('en', { theme: 'Corruption' }, { title: 'Only words' }, { theme: 'Prisons', people: '5' })).toBe(
    '(1) Theme: Corruption (2) Theme: Prisons · People trained: 5',
  )
  expect(said('en', { title: 'Only words' })).toBeUndefined()
})

test('a reason says when the answer will be there, and where it is counted', () => {
  const reason = (locale: Wording['locale'], answer: Answer) =>
    sayValue(question, answer, wordingIn(locale), (code) => code)
  const later = { nonAnswer: 'not-available-yet', expected: '2027' } as const
  expect(reason('en', later)).toBe('Not available yet – expected 2027')
  expect(reason('fr', later)).toBe('Pas encore disponible – attendu : 2027')
  expect(reason('en', { nonAnswer: 'included-elsewhere', includedIn: 'Robbery' })).toBe('Included elsewhere – Robbery')
  expect(reason('en', { nonAnswer: 'not-applicable' })).toBe('Not applicable')
})
