import { expect, test } from 'vitest'
import type { SummaryFacts } from '#shared/summary/facts.ts'
import { computeFigure } from '#shared/summary/figure.ts'
import { planDocument } from '#shared/summary/plan-document.ts'
import { writeDocument } from '#server/features/summaries/compose-document.ts'
import { partsOfFigure } from '#server/features/summaries/parts-of-figure.ts'
import { inventedMaterial, instrument } from '#tests/support/invented-material.ts'

const wanted = { kind: 'stock-taking', scope: 'I', cycle: 'prevention-2025' } as const
const material = inventedMaterial('en')
const [earlier] = material.facts.before
if (!earlier) throw new Error('there is no earlier cycle')
const oldest = {
  ...earlier,
  cycle: { ...earlier.cycle, key: 'prevention-2017', title: 'Thematic report 2017', referenceYear: 2016 },
}

function told(before: SummaryFacts['before']) {
  const facts = { ...material.facts, before }
  const { blocks } = writeDocument({ ...material, facts }, planDocument(facts, instrument, wanted), wanted)
  const textOf = (id: string): string => {
    const block = blocks.find((one) => one.id === id)
    return block?.kind === 'paragraph'
      ? block.runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
      : ''
  }
  const table = blocks.find(({ id }) => id === 'stock-answers')
  return { blocks, textOf, columns: table?.kind === 'table' ? table.columns : [] }
}

test('stock is taken across every cycle that asked, over the States that answered each time', () => {
  const { textOf, columns } = told([earlier, oldest])
  expect(columns).toEqual([
    'Indicator',
    'Thematic report 2017 (2016)',
    'Thematic report 2021 (2020)',
    'Thematic report 2025 (2024)',
    'States that answered every time',
  ])
  expect(textOf('P1-01')).toMatch(
    /^National crime prevention strategy or plan: of the \w+ States that answered every time, it was adopted or further in \w+ for 2016, \w+ for 2020 and \w+ for 2024\.$/,
  )
})

test('two dots for a cycle that an indicator is not followed through are explained below the table', () => {
  const broken = { ...oldest, changes: new Map([['P1-01', 'break'] as const]) }
  const table = (before: SummaryFacts['before']) => told(before).blocks.find(({ id }) => id === 'stock-answers')
  expect(JSON.stringify(table([earlier, broken]))).toContain('".."')
  expect(table([earlier, broken])).toMatchObject({
    note: expect.stringMatching(/^“\.\.”: the indicator is not followed/),
  })
  expect(JSON.stringify(table([earlier]))).not.toContain('".."')
  expect(table([earlier])).not.toHaveProperty('note')
})

test('a scale of its own has a table of its own, level by level, over the same States', () => {
  const { blocks } = told([earlier, oldest])
  const table = blocks.find(({ id }) => id === 'stock-P1-08')
  expect(table).toMatchObject({
    caption:
      'Use of the International Classification of Crime for Statistical Purposes: levels reported, over the States that answered in all the cycles shown',
    columns: ['Level', expect.any(String), expect.any(String), expect.any(String), 'States that answered every time'],
  })
  const rows = table?.kind === 'table' ? table.rows.map(({ cells }) => cells.map(({ text }) => Number(text))) : []
  expect(rows).toHaveLength(5)
  const [same] = rows.map((cells) => cells.at(-1))
  // Every State is at one level in each cycle.
  for (const cycle of [0, 1, 2]) expect(rows.reduce((sum, cells) => sum + (cells[cycle] ?? 0), 0)).toBe(same)
  expect(JSON.stringify(blocks.find(({ id }) => id === 'stock-answers'))).not.toContain('International Classification')
})

test('medians are said with their unit behind the first of them', () => {
  const { textOf } = told([earlier, oldest])
  expect(textOf('P1-04')).toMatch(
    /the median was [\d.]+ per 100,000 population for 2016, [\d.]+ for 2020 and [\d.]+ for/,
  )
  expect(textOf('P1-13')).toMatch(/the median was [\d.]+ per cent for 2016, /)
})

test('a break ends the comparison, and is said; other wording is said and compared', () => {
  const broken = told([earlier, { ...oldest, changes: new Map([['P1-01', 'break']]) }]).textOf('P1-01')
  expect(broken).toContain('for 2020 and')
  expect(broken).not.toContain('for 2016')
  expect(broken).toContain('changed since “Thematic report 2017” so that figures before and after cannot be compared')
  const reworded = told([{ ...earlier, changes: new Map([['P1-01', 'reworded']]) }, oldest]).textOf('P1-01')
  expect(reworded).toContain('for 2016, ')
  expect(reworded).toContain('worded otherwise in “Thematic report 2021”')
})

test('who is missing is said by group, and by population where a series was imported', () => {
  const { facts } = material
  const values = new Map(facts.invited.map((state, at) => [state, at < 10 ? 1000 : 1]))
  const population = { title: 'Population', source: 'an office', year: 2024, values }
  const african = facts.invited.filter((state) => !facts.replies.some((reply) => reply.state === state)).slice(0, 20)
  const weighed = { ...facts, population, groups: new Map([['un-afr', african]]) }
  const { blocks } = writeDocument({ ...material, facts: weighed }, planDocument(weighed, instrument, wanted), wanted)
  const bias = JSON.stringify(blocks.find(({ id }) => id === 'bias'))
  expect(bias).toContain('replied in one regional group, for which this document speaks less: African ')
  const largest = facts.replies.filter(({ state }) => (values.get(state) ?? 0) > 1).length
  const word = ['none', 'one', 'two', 'three'][largest]
  expect(bias).toContain(`"text":"${word}","figure":"largest"`)
})

test('a share comes with the two numbers it is of, and where they are from', () => {
  const { facts } = material
  const population = { source: 'an office', year: 2024, values: new Map(facts.invited.map((state) => [state, 1000])) }
  const weighed = { ...material, facts: { ...facts, population } }
  const people = computeFigure(weighed.facts, { rule: 'people' })
  const thousands = (states: readonly unknown[]) => new Intl.NumberFormat('en-GB').format(1000 * states.length)
  expect(people && partsOfFigure(weighed, people).parts).toEqual([
    { label: 'Population of the States that replied', text: thousands(facts.replies) },
    { label: 'Population of all States invited', text: thousands(facts.invited) },
    { label: 'Source of the population', text: 'mid-year population, 2024 (an office)' },
  ])
  const share = computeFigure(facts, { rule: 'share', subject: 'P1-01', codes: ['2', '3'] })
  const count = (rule: 'said' | 'answered') =>
    computeFigure(facts, { rule, subject: 'P1-01', ...(rule === 'said' && { codes: ['2', '3'] }) })?.value
  expect(share && partsOfFigure(material, share).parts?.map(({ text }) => text)).toEqual([
    String(count('said')),
    String(count('answered')),
  ])
})
