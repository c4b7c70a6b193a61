import { expect, test } from 'vitest'
import type { ListQuestion, Version } from '#shared/definition/definition.ts'
import type { SummaryFacts } from './facts.ts'
import { quotePractices } from './quote-practices.ts'

const words = (id: string) => ({ id, nonAnswers: [], kind: 'text', maxWords: 300, lines: 4 }) as const
const consent = { id: 'consent', nonAnswers: [], kind: 'choice', options: 'yesNo', other: false } as const

function quotedFrom(asksConsent: boolean, fields: Readonly<Record<string, string>>): readonly string[] {
  const question: ListQuestion = {
    id: 'practice',
    nonAnswers: [],
    kind: 'list',
    maxItems: 5,
    headings: ['I.1'],
    fields: [words('title'), words('description'), ...(asksConsent ? [consent] : [])],
  }
  const version = { sections: [{ id: 'one', pages: [['practice']], questions: [question] }] }
  const answer = { value: { items: [{ id: 'item-1', fields }] } }
  const facts: Pick<SummaryFacts, 'groups' | 'answers'> = {
    groups: new Map(),
    answers: new Map([['practice', [{ state: 'KEN', revision: 1, answer }]]]),
  }
  // Nothing else of the facts or the version is read to quote a practice.
  const all = { ...facts, version: version as unknown as Version } as unknown as SummaryFacts
  return quotePractices(all, 'I.1', 3).flatMap((block) =>
    block.kind === 'quotes' ? block.practices.map(({ title }) => title) : [],
  )
}

const said = { title: 'Village mediators', description: 'Disputes settled early' }

test.each([
  ['a yes is quoted', true, { ...said, consent: 'yes' }, ['Village mediators']],
  ['a no is not', true, { ...said, consent: 'no' }, []],
  ['a consent that was asked for and left blank is no yes', true, said, []],
  ['where nobody asks for consent, the offer is the consent', false, said, ['Village mediators']],
  ['without a description there is nothing to quote', true, { title: said.title, consent: 'yes' }, []],
] as const)('%s', (_, asksConsent, fields, quoted) => {
  expect(quotedFrom(asksConsent, fields)).toEqual(quoted)
})
