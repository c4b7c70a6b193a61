import { expect, it } from 'vitest'
import type { Answers } from '#shared/answer/answer.ts'
import type { ListQuestion, Version } from '#shared/definition/definition.ts'
import type { ReleaseLevels } from '#shared/reply/release-level.ts'
import { practicesOf } from './practices-of.ts'

const base = { nonAnswers: ['confidential'] } as const
const words = (id: string) => ({ ...base, id, kind: 'text', maxWords: 50, lines: 1 }) as const
const consent = { ...base, id: 'consent', kind: 'choice', options: 'yesNo', other: false } as const
const list = (id: string, fields: ListQuestion['fields'], indicators: readonly string[] = ['X-08']): ListQuestion => ({
  ...base,
  id,
  kind: 'list',
  maxItems: 5,
  fields,
  indicators,
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
        list('asked', [words('title'), consent, words('contact')]),
        list('offered', [words('title'), words('contact')]),
        list('laws', [words('title')], []),
      ],
    },
  ],
}
const fates = (answers: Answers, levels: ReleaseLevels): readonly unknown[] =>
  practicesOf(version, answers, levels).map(({ question, title, fate }) => [question, title, fate])
const entry = (id: string, fields: Readonly<Record<string, string>>) => ({ id, fields })
const told: Answers = {
  asked: {
    value: {
      items: [
        entry('1', { title: 'Mediators', consent: 'yes', contact: 'Office' }),
        entry('2', { title: 'Mentors', consent: 'yes' }),
        entry('3', { title: 'Courts', consent: 'no', contact: 'Office' }),
        entry('4', { title: 'Patrols' }),
      ],
    },
  },
  offered: { value: { items: [entry('5', { title: 'Schools', contact: 'Office' })] } },
  laws: { value: { items: [entry('6', { title: 'Act 12' })] } },
}

it('tells of each practice whether it is published, and whether its contact goes with it', () => {
  expect(fates(told, { sections: { a: 'R3' }, exceptions: {} })).toEqual([
    ['asked', 'Mediators', 'with-contact'],
    ['asked', 'Mentors', 'without-contact'],
    ['asked', 'Courts', 'no-consent'],
    ['asked', 'Patrols', 'no-consent'],
    ['offered', 'Schools', 'without-contact'],
  ])
})

it('publishes no practice of an answer that is not released to the public', () => {
  expect(fates(told, { sections: { a: 'R3' }, exceptions: { asked: 'R2' } }).map((one) => String(one))).toEqual([
    'asked,Mediators,held',
    'asked,Mentors,held',
    'asked,Courts,no-consent',
    'asked,Patrols,no-consent',
    'offered,Schools,without-contact',
  ])
})
