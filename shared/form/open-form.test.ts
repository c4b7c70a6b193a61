import { describe, expect, it } from 'vitest'
import type { Answer, Cell } from '#shared/answer/answer.ts'
import { answerRules } from '#shared/check/answer-rules.ts'
import { compilePlan } from './compile-plan.ts'
import { openForm } from './open-form.ts'
import { subject, type Form } from './form.ts'
import { ask, binary, is, prisonVersion, value, versionOf } from '#tests/support/prison-version.ts'

const plan = compilePlan(prisonVersion, answerRules)
function formOf(answers: Record<string, Answer> = {}, previous: Record<string, Answer> = {}): Form {
  return openForm(plan, { answers, previous, referenceYear: 2026 })
}
const yes: Answer = { value: { choice: 'yes' }, references: [{ title: 'Prisons Act' }] }
const no: Answer = { value: { choice: 'no' } }
const number = (text: string): Answer => ({ value: { number: text } })
const full: Record<string, Cell> = {
  'female:sentenced': { value: '40' },
  'female:unsentenced': { value: '10' },
  'male:sentenced': { value: '800' },
  'male:unsentenced': { value: '150' },
  'notRecorded:sentenced': { nonAnswer: 'not-applicable' },
  'notRecorded:unsentenced': { value: '0' },
}

describe('what is asked', () => {
  it('does not ask what hangs on a question still open, and says on which', () => {
    const form = formOf()
    expect(form.asked('strategyText')).toBe(false)
    expect(form.notAskedBecause('strategyText')).toEqual(['hasStrategy'])
    expect(form.sectionAsked('events')).toBe(false)
    expect(form.notAskedBecause('events')).toEqual(['hasEvents'])
    expect(form.notAsked('policy')).toEqual(['strategyText'])
  })

  it('flips relevance, tells of it, and leaves out pages without questions', () => {
    const form = formOf()
    const change = form.setAnswer('hasEvents', yes)
    expect(change.relevance).toEqual([
      { question: 'events', asked: true },
      { question: 'participants', asked: true },
    ])
    expect(form.pages('events')).toEqual([{ page: 1, questions: ['events', 'participants'] }])
    form.setAnswer('hasEvents', no)
    expect(form.pages('events')).toEqual([])
  })

  it('keeps the answer of a hidden question, unseen by expressions and checks, and shows it again', () => {
    const long: Answer = { value: { text: 'one two three four five six' } }
    const form = formOf({ hasStrategy: yes, strategyText: long })
    expect(form.findings('strategyText').map(({ code }) => code)).toEqual(['text.tooManyWords'])
    const change = form.setAnswer('hasStrategy', no)
    expect(change.findings.removed.map(({ code }) => code)).toContain('text.tooManyWords')
    expect(form.findings('strategyText')).toEqual([])
    expect(form.standing('strategyText')).toBe('not-asked')
    form.setAnswer('hasStrategy', yes)
    expect(form.answer('strategyText')).toBe(long)
    expect(form.standing('strategyText')).toBe('answered')
  })

  it('keeps what is hidden from calculations', () => {
    const few = {
      id: 'few',
      nonAnswers: [],
      kind: 'count',
      unit: 'x',
      decimals: 0,
      relevant: is('hasFew', 'yes'),
    } as const
    const hasFew = { id: 'hasFew', nonAnswers: [], kind: 'yes-in-part-no', inPart: false } as const
    const twice = {
      id: 'twice',
      nonAnswers: [],
      kind: 'count',
      unit: 'x',
      decimals: 0,
      calculate: binary('*', ask('few'), value(2)),
    } as const
    const form = openForm(compilePlan(versionOf(hasFew, few, twice), answerRules), {
      answers: { few: number('4'), hasFew: yes },
      referenceYear: 2026,
    })
    expect(form.calculated('twice')).toBe('8')
    form.setAnswer('hasFew', no)
    expect(form.calculated('twice')).toBeUndefined()
    form.setAnswer('hasFew', yes)
    expect(form.calculated('twice')).toBe('8')
  })

  it('adds up a field of a list only when every entry has it', () => {
    const entry = (id: string, fields: Record<string, string>): { id: string; fields: Record<string, string> } => ({
      id,
      fields: { title: 'Forum', ...fields },
    })
    const form = formOf({
      hasEvents: yes,
      events: { value: { items: [entry('a', { participants: '10' }), entry('b', {})] } },
    })
    expect(form.calculated('participants')).toBeUndefined()
    form.setAnswer('events', {
      value: { items: [entry('a', { participants: '10' }), entry('b', { participants: '5' })] },
    })
    expect(form.calculated('participants')).toBe('15')
  })

  it('passes a condition on through calculated values', () => {
    const form = formOf({ held: { value: { cells: full } }, capacity: number('2000') })
    expect(form.calculated('occupancy')).toBe('50')
    expect(form.asked('remark')).toBe(false)
    const change = form.setAnswer('capacity', number('700'))
    expect(change.calculated).toEqual([{ question: 'occupancy', value: '142.9' }])
    expect(change.relevance).toEqual([{ question: 'remark', asked: true }])
  })

  it('refuses a circle of conditions and names it', () => {
    const one = { id: 'one', nonAnswers: [], kind: 'text', maxWords: 5, lines: 1, relevant: is('two', 'x') } as const
    const two = { id: 'two', nonAnswers: [], kind: 'text', maxWords: 5, lines: 1, relevant: is('one', 'x') } as const
    expect(() => compilePlan(versionOf(one, two), answerRules)).toThrow(/circle: (one → two|two → one)/)
  })

  it('refuses an expression about a question that is not there', () => {
    const lost = {
      id: 'lost',
      nonAnswers: [],
      kind: 'count',
      unit: 'x',
      decimals: 0,
      calculate: binary('+', ask('nobody'), value(1)),
    } as const
    expect(() => compilePlan(versionOf(lost), answerRules)).toThrow('no question "nobody"')
  })
})

describe('a table', () => {
  it('adds up rows, columns and everything, and knows the sum only when nothing is open', () => {
    const form = formOf({ held: { value: { cells: full } } })
    const totals = form.totals('held').years['']
    expect(totals?.grand).toEqual({ sum: '1000', sumGiven: '1000', given: 5, reasons: 1, blanks: 0 })
    expect(totals?.rows['female']?.sum).toBe('50')
    expect(totals?.columns['unsentenced']?.sum).toBe('160')
    form.setCell('held', 'male:sentenced', undefined)
    expect(form.totals('held').years['']?.grand).toEqual({
      sum: undefined,
      sumGiven: '200',
      given: 4,
      reasons: 1,
      blanks: 1,
    })
    expect(form.totals('held').years['']?.rows['female']).toBe(totals?.rows['female'])
    form.setCell('held', 'male:sentenced', { nonAnswer: 'confidential' })
    expect(form.totals('held').years['']?.grand.sum).toBeUndefined()
  })

  it('adds no negative count to any total: it is no figure yet', () => {
    const form = formOf({ held: { value: { cells: full } } })
    form.setCell('held', 'female:sentenced', { value: '-5' })
    const { grand, rows } = form.totals('held').years[''] ?? {}
    expect(grand).toMatchObject({ sum: undefined, sumGiven: '960', given: 4, blanks: 1 })
    expect(rows?.['female']).toMatchObject({ sum: undefined, sumGiven: '10' })
  })

  it('has no total when no cell holds a figure: a sum of nothing is not zero', () => {
    const form = formOf({ held: { nonAnswer: 'not-applicable' } })
    expect(form.totals('held').years['']?.grand).toEqual({
      sum: undefined,
      sumGiven: undefined,
      given: 0,
      reasons: 6,
      blanks: 0,
    })
    expect(form.calculated('womenHeld')).toBeUndefined()
    expect(form.standing('held')).toBe('reasoned')
  })

  it('takes a paste as one change, and cells in place of a reason for the whole', () => {
    const form = formOf({ held: { nonAnswer: 'not-collected', note: 'no register' } })
    const change = form.setCells('held', Object.entries(full))
    expect(change.calculated).toEqual([{ question: 'womenHeld', value: '50' }])
    expect(form.answer('held')).toEqual({ note: 'no register', value: { cells: full } })
  })

  it('asks for a reason when the reported total differs, and is content once it is given', () => {
    const answer: Answer = { value: { cells: full, reportedTotal: { value: '1112' } } }
    const form = formOf({ held: answer })
    expect(form.totals('held').difference).toBe('112')
    expect(form.findings('held')).toEqual([
      {
        code: 'table.totalDiffers',
        level: 'explain',
        at: { question: 'held' },
        params: { reported: '1112', calculated: '1000', difference: '112' },
      },
    ])
    expect(form.findingCount().explain).toBe(1)
    form.setAnswer('held', {
      ...answer,
      explanations: { 'table.totalDiffers': 'The source counts the police cells too.' },
    })
    expect(form.findings('held')[0]?.explained).toBe(true)
    expect(form.findingCount().explain).toBe(0)
  })

  it('keeps cells the table does not have, and says so', () => {
    const stray = { ...full, 'other:sentenced': { value: '3' } }
    const form = formOf({ held: { value: { cells: stray } } })
    expect(form.findings('held').map(({ code, at }) => [code, at.part])).toEqual([
      ['table.unknownCell', 'other:sentenced'],
    ])
    form.setCell('held', 'female:sentenced', { value: '41' })
    expect(form.answer('held')).toEqual({ value: { cells: { ...stray, 'female:sentenced': { value: '41' } } } })
  })

  it('adds figures exactly that a float could not hold', () => {
    const cells = { ...full, 'female:sentenced': { value: '9007199254740993' }, 'female:unsentenced': { value: '2' } }
    const form = formOf({ held: { value: { cells } } })
    expect(form.totals('held').years['']?.rows['female']?.sum).toBe('9007199254740995')
    form.setCell('held', 'female:sentenced', { value: '1' })
    expect(form.totals('held').years['']?.grand.sum).toBe('953')
    for (const key of ['female:sentenced', 'male:sentenced', 'male:unsentenced'])
      form.setCell('held', key, { value: '9007199254740991' })
    expect(form.totals('held').years['']?.grand.sum).toBe('27021597764222975')
    for (const key of ['female:sentenced', 'male:sentenced', 'male:unsentenced'])
      form.setCell('held', key, { value: '3' })
    expect(form.totals('held').years['']?.grand.sum).toBe('11')
  })
})

describe('progress', () => {
  it('counts what is asked, answered, reasoned and blank, and what is required', () => {
    const form = formOf({ hasStrategy: { nonAnswer: 'confidential' }, challenges: { value: { choices: [] } } })
    expect(form.progress('policy')).toEqual({
      asked: 3,
      answered: 0,
      reasoned: 1,
      blank: 2,
      requiredBlank: 0,
      findings: { 'must-fix': 0, explain: 0, 'look-at': 0, note: 0 },
    })
    form.setAnswer('hasStrategy', undefined)
    expect(form.progress('policy').requiredBlank).toBe(1)
    expect(form.progress().asked).toBe(5)
  })

  it('makes a question required by a condition', () => {
    const form = formOf({ held: { value: { cells: full } }, capacity: number('700'), hasStrategy: no })
    const change = form.setAnswer('hasStrategy', yes)
    expect(change.required).toEqual([{ question: 'remark', required: true }])
    expect(form.progress('prisons').requiredBlank).toBe(1)
  })
})

describe('subscriptions', () => {
  it('calls whoever looks at what moved, and nobody else', () => {
    const form = formOf({ held: { value: { cells: full } } })
    const calls: string[] = []
    const listen = (name: string, what: Parameters<Form['subscribe']>[0]): (() => void) =>
      form.subscribe(what, () => calls.push(name))
    listen('women', subject.question('womenHeld'))
    listen('remark', subject.question('remark'))
    listen('cell', subject.cell('held', 'female:sentenced'))
    listen('other cell', subject.cell('held', 'male:sentenced'))
    const stop = listen('reply', subject.reply)
    form.setCell('held', 'female:sentenced', { value: '41' })
    expect(calls.toSorted()).toEqual(['cell', 'reply', 'women'])
    stop()
    form.setCell('held', 'female:sentenced', { value: '42' })
    expect(calls.filter((name) => name === 'reply')).toHaveLength(1)
  })

  it('hands out the same snapshot until it changes', () => {
    const form = formOf({ held: { value: { cells: full } } })
    const before = {
      pages: form.pages('policy'),
      progress: form.progress('policy'),
      findings: form.findings('held'),
      answer: form.answer('held'),
      count: form.findingCount(),
    }
    form.setAnswer('capacity', number('900'))
    expect(form.pages('policy')).toBe(before.pages)
    expect(form.progress('policy')).toBe(before.progress)
    expect(form.findings('held')).toBe(before.findings)
    expect(form.answer('held')).toBe(before.answer)
    expect(form.findingCount()).toBe(before.count)
  })

  it('names an unknown id', () => {
    expect(() => formOf().asked('nobody')).toThrow(RangeError)
    expect(() => formOf().setCell('held', 'nobody:sentenced', undefined)).toThrow('no cell "nobody:sentenced"')
  })
})

describe('years and the reply before', () => {
  const held = prisonVersion.sections[1]?.questions[0]
  if (held?.kind !== 'table') throw new Error('the first question about prisons is the table')
  const sum = { op: 'range', fn: 'sum', id: 'held', year: '0' } as const
  const jump = { op: 'previous', id: 'held', range: { fn: 'sum', row: 'female', year: '0' } } as const
  const yearly = compilePlan(
    versionOf(
      {
        ...held,
        years: [0, -1],
        checks: [{ id: 'jump', level: 'look-at', holds: binary('<=', sum, binary('*', jump, value(2))) }],
      },
      {
        id: 'before',
        nonAnswers: [],
        kind: 'count',
        unit: 'x',
        decimals: 0,
        calculate: { op: 'previous', id: 'held', at: 'male:sentenced@0' },
      },
      {
        id: 'year',
        nonAnswers: [],
        kind: 'count',
        unit: 'x',
        decimals: 0,
        calculate: { op: 'cycle', name: 'referenceYear' },
      },
      {
        id: 'most',
        nonAnswers: [],
        kind: 'count',
        unit: 'x',
        decimals: 0,
        calculate: { op: 'range', fn: 'max', id: 'held', column: 'sentenced' },
      },
    ),
    answerRules,
  )
  const ofYear = (year: number, figure: string): Record<string, Cell> =>
    Object.fromEntries(Object.keys(full).map((key) => [`${key}@${year}`, { value: figure }]))

  it('adds up each year by itself and compares with the last submitted reply', () => {
    const form = openForm(yearly, {
      answers: { held: { value: { cells: { ...ofYear(0, '5'), ...ofYear(-1, '4') } } } },
      previous: { held: { value: { cells: ofYear(0, '7') } } },
      referenceYear: 2026,
    })
    expect(form.totals('held').years['0']?.grand.sum).toBe('30')
    expect(form.totals('held').years['-1']?.rows['male']?.sum).toBe('8')
    expect(form.findings('held')).toMatchObject([{ code: 'held.jump', params: { here: 30 } }])
    expect(form.calculated('before')).toBe('7')
    expect(form.calculated('year')).toBe('2026')
    form.setCell('held', 'male:sentenced@-1', { value: '9' })
    expect(form.calculated('most')).toBe('9')
    form.setCells('held', Object.entries(ofYear(0, '4')))
    expect(form.findings('held')).toEqual([])
  })

  it('fires no check about a reply that is not there', () => {
    const form = openForm(yearly, { answers: { held: { value: { cells: ofYear(0, '500') } } }, referenceYear: 2026 })
    expect(form.findings('held').map(({ code }) => code)).toEqual(['table.cellsBlank'])
    expect(form.calculated('before')).toBeUndefined()
  })
})
