import { describe, expect, test } from 'vitest'
import { findable, findQuestions } from './find-questions.ts'
import { foldText } from './fold-text.ts'

const all = [
  {
    id: 'strategy',
    number: '1.1',
    label: 'National prevention strategy',
    about: ['Prevention'],
    paragraphs: [11],
    sdg: [],
  },
  {
    id: 'held',
    number: '2.1',
    label: 'Persons held in prison',
    about: ['Prisons', 'Unsentenced included'],
    paragraphs: [36, 41],
    sdg: ['16.3.2'],
  },
  {
    id: 'capacity',
    number: '2.14',
    label: 'Official capacity of prisons',
    about: ['Prisons'],
    paragraphs: [],
    sdg: [],
  },
  { id: 'youth', number: '36.1', label: 'جرائم الأحداث: مُكافحة', about: ['الوقاية'], paragraphs: [], sdg: [] },
].map(findable)
const ids = (query: string, signs?: readonly string[]) => findQuestions(all, query, signs).map(({ id }) => id)

describe('a question is found', () => {
  test('by its number, which comes before everything else that the number could mean', () => {
    expect(ids('2.14')).toEqual(['capacity'])
    expect(ids('2')).toEqual(['held', 'capacity'])
    expect(findQuestions(all, '36')).toEqual([
      { id: 'youth', by: { kind: 'number' } },
      { id: 'held', by: { kind: 'paragraph', which: '36' } },
    ])
  })

  test('by a paragraph of the Declaration, named as such, and by a goal', () => {
    expect(ids('§ 36', ['§', 'para'])).toEqual(['held'])
    expect(ids('para. 41', ['§', 'para'])).toEqual(['held'])
    expect(findQuestions(all, '16.3')).toEqual([{ id: 'held', by: { kind: 'sdg', which: '16.3.2' } }])
  })

  test('by words, all of which must occur; those of the question itself come first', () => {
    expect(ids('prison')).toEqual(['held', 'capacity'])
    expect(ids('prison cap')).toEqual(['capacity'])
    expect(ids('unsentenced')).toEqual(['held'])
    expect(ids('strategy of nowhere')).toEqual([])
    expect(ids('  ')).toEqual([])
  })

  test('however it is written: case, accents, vowel signs, forms of letters, digits', () => {
    expect(ids('STRATÉGY')).toEqual(['strategy'])
    expect(ids('احداث مكافحه')).toEqual(['youth'])
    expect(ids('٢.١٤')).toEqual(['capacity'])
    expect(foldText('Égalité ٣٦ ۳۶')).toBe('egalite 36 36')
  })
})
