import { describe, expect, it } from 'vitest'
import { nonAnswers, type Answer, type Cell, type Item } from '#shared/answer/answer.ts'
import type { Question } from '#shared/definition/definition.ts'
import { compilePlan } from '#shared/form/compile-plan.ts'
import { versionOf } from '#tests/support/prison-version.ts'
import { answerRules } from './answer-rules.ts'
import { checkReply } from './check-reply.ts'
import { isDate } from './date-rules.ts'

const base = { id: 'q', nonAnswers }
/** Codes found at an answer, with the place within it if there is one. */
function found(question: Question, answer: Answer): readonly string[] {
  const plan = compilePlan(versionOf(question), answerRules)
  const { findings } = checkReply(plan, { q: answer }, { referenceYear: 2026 })
  return findings.map(({ code, at }) => (at.part === undefined ? code : `${code} ${at.part}`))
}

const count: Question = { ...base, kind: 'count', unit: 'persons', decimals: 0, max: 100 }
const rate: Question = { ...base, kind: 'rate', unit: 'per-100000', decimals: 1, min: 5 }
const day: Question = { ...base, kind: 'date', precision: 'day', min: '2020', max: '2026-06-30' }
const yesNo: Question = { ...base, kind: 'yes-in-part-no', inPart: false, reference: 'required' }
const maturity: Question = { ...base, kind: 'maturity', levels: 'status', reference: 'required' }
const choices: Question = { ...base, kind: 'choices', options: 'challenge', other: true, exclusive: 'none' }
const lawful: Question = { ...choices, reference: 'required' }
const choice: Question = { ...base, kind: 'choice', options: 'challenge', other: false }
const text: Question = { ...base, kind: 'text', maxWords: 3, lines: 2 }
const documents: Question = { ...base, kind: 'documents', maxItems: 1 }
const calculated: Question = { ...count, calculate: { op: 'value', value: 3 } }

describe('an answer by itself', () => {
  it.each<[string, Question, Answer, readonly string[]]>([
    ['a number within its bounds', count, { value: { number: '100' } }, []],
    ['a negative count', count, { value: { number: '-1' } }, ['number.negative']],
    ['half a person', count, { value: { number: '1.5' } }, ['number.notWhole']],
    ['a whole number written with a point', count, { value: { number: '1.0' } }, []],
    ['too many', count, { value: { number: '101' } }, ['number.aboveMaximum']],
    ['too few', rate, { value: { number: '4.9' } }, ['number.belowMinimum']],
    ['more decimals than asked', rate, { value: { number: '5.25' } }, ['number.tooManyDecimals']],
    ['a zero at the end', rate, { value: { number: '5.20' } }, []],
    ['text where a number belongs', count, { typed: 'about 12' }, ['number.notANumber']],
    ['a number that is none', count, { value: { number: '1e3' } }, ['number.notANumber']],
    ['a value of another kind', count, { value: { text: '12' } }, ['answer.wrongKind']],
    ['something typed into a calculated figure', calculated, { value: { number: '4' } }, ['answer.calculated']],
    ['a date', day, { value: { date: '2026-05-01' } }, []],
    ['a day that was never', day, { value: { date: '2023-02-29' } }, ['date.impossible']],
    ['a month that was never', day, { value: { date: '2023-13' } }, ['date.impossible']],
    [
      'a date too early, and only a year',
      day,
      { value: { date: '2019' } },
      ['date.beforeMinimum', 'date.otherPrecision'],
    ],
    ['a date too late', day, { value: { date: '2026-07-01' } }, ['date.afterMaximum']],
    [
      '"in part" where it is not offered',
      yesNo,
      { value: { choice: 'in-part' }, references: [{ title: 'Act' }] },
      ['choice.notInList'],
    ],
    ['"none of these" without a law', lawful, { value: { choices: ['none'] } }, []],
    [
      'one of several without the law',
      lawful,
      { value: { choices: ['budget'] } },
      ['choice.notInList', 'reference.missing'],
    ],
    ['"yes" without the law', yesNo, { value: { choice: 'yes' } }, ['reference.missing']],
    ['"no" without a law', yesNo, { value: { choice: 'no' } }, []],
    ['a level without the law', maturity, { value: { choice: '2' } }, ['choice.notInList', 'reference.missing']],
    ['a code that is not offered', choice, { value: { choice: 'other' } }, ['choice.notInList']],
    ['"other" without words', choices, { value: { choices: ['cyber', 'other'] } }, ['choice.otherNotSaid']],
    ['"other" in words', choices, { value: { choices: ['other'], other: 'drones' } }, []],
    ['"none" with another', choices, { value: { choices: ['none', 'cyber'] } }, ['choice.exclusiveWithOthers']],
    ['an unknown code among choices', choices, { value: { choices: ['flood'] } }, ['choice.notInList']],
    ['three words', text, { value: { text: 'one two three' } }, []],
    ['four words', text, { value: { text: 'one two three four' } }, ['text.tooManyWords']],
    ['four words in five characters', text, { value: { text: '字a字a字' } }, ['text.tooManyWords']],
    ['a text beyond keeping', text, { value: { text: 'a'.repeat(60_001) } }, ['text.tooLong']],
    [
      'two documents of one',
      documents,
      { value: { references: [{ title: 'A' }, { title: ' ' }] } },
      ['documents.tooMany', 'reference.titleMissing'],
    ],
    [
      'a document badly named',
      documents,
      { value: { references: [{ title: 'A', year: '20x6', link: 'act.pdf' }] } },
      ['reference.impossibleYear 0.year', 'reference.notALink 0.link'],
    ],
    ['a reason that is offered', { ...count, nonAnswers: ['confidential'] }, { nonAnswer: 'confidential' }, []],
    [
      'a reason that is not',
      { ...count, nonAnswers: ['confidential'] },
      { nonAnswer: 'not-applicable' },
      ['reason.notOffered'],
    ],
    ['"not yet" without a date', count, { nonAnswer: 'not-available-yet' }, ['reason.expectedMissing']],
    ['"not yet" with one', count, { nonAnswer: 'not-available-yet', expected: '2027' }, []],
    ['"elsewhere" without where', count, { nonAnswer: 'included-elsewhere' }, ['reason.whereMissing']],
  ])('%s', (_, question, answer, expected) => {
    expect(found(question, answer)).toEqual(expected)
  })
})

describe('a list', () => {
  const title: Question = { ...base, id: 'title', kind: 'text', maxWords: 2, lines: 1, required: true }
  const people: Question = { ...base, id: 'people', kind: 'count', unit: 'persons', decimals: 0 }
  const list: Question = { ...base, kind: 'list', maxItems: 2, fields: [title, people] }
  const items = (...fields: readonly Item['fields'][]): Answer => ({
    value: { items: fields.map((one, at) => ({ id: `i${at}`, fields: one })) },
  })

  it('is looked at entry by entry and field by field', () => {
    expect(found(list, items({ title: 'Forum', people: '120' }))).toEqual([])
    expect(found(list, items({ title: 'Forum', people: 'many' }, { people: '-1' }))).toEqual([
      'number.notANumber i0.people',
      'number.negative i1.people',
      'list.fieldBlank i1.title',
    ])
    expect(found(list, items({ title: ['a'], place: 'Rabat' }))).toEqual([
      'answer.wrongKind i0.title',
      'list.unknownField i0.place',
    ])
    expect(found(list, items({ title: 'a' }, { title: 'b' }, { title: 'c' }))).toEqual(['list.tooManyItems'])
  })
})

describe('a table', () => {
  const axis = { list: 'x', total: true }
  const shares: Question = {
    ...base,
    kind: 'table',
    rows: { ...axis, codes: ['a'], total: false },
    columns: { ...axis, codes: ['x', 'y', 'z'] },
    cell: 'percentage',
    unit: 'percent',
    decimals: 1,
    max: 100,
    reportedTotal: true,
  }
  const cells = (x: Cell, y: Cell, z: Cell, reportedTotal?: string): Answer => ({
    value: {
      cells: { 'a:x': x, 'a:y': y, 'a:z': z },
      ...(reportedTotal !== undefined && { reportedTotal: { value: reportedTotal } }),
    },
  })
  const share = (value: string): Cell => ({ value })

  it('is looked at cell by cell', () => {
    expect(found(shares, cells(share('101'), share('-1.25'), { typed: '?' }))).toEqual([
      'number.aboveMaximum a:x',
      'number.notANumber a:z',
      'table.cellsBlank',
      'number.tooManyDecimals a:y',
    ])
  })

  it('allows for the rounding of shares, and no more', () => {
    expect(found(shares, cells(share('33.4'), share('33.4'), share('33.3')))).toEqual([])
    expect(found(shares, cells(share('33.4'), share('33.4'), share('33.4')))).toEqual(['table.shareAboveHundred'])
  })

  it('compares the total of another source', () => {
    expect(found(shares, cells(share('20'), share('30.0'), share('10'), '60.00'))).toEqual([])
    expect(found(shares, cells(share('20'), share('30'), share('10'), '61'))).toEqual(['table.totalDiffers'])
    expect(found(shares, cells(share('20'), share('50'), { nonAnswer: 'confidential' }, '61'))).toEqual([
      'table.partsExceedTotal',
    ])
    expect(found(shares, cells(share('20'), share('30'), { nonAnswer: 'confidential' }, '61'))).toEqual([])
  })
})

describe('small parts', () => {
  it('knows the calendar', () => {
    expect(isDate('2024-02-29')).toBe(true)
    expect(isDate('1900-02-29')).toBe(false)
    expect(isDate('0024')).toBe(false)
  })
})
