import { expect, test } from 'vitest'
import type { SummaryFacts } from '#shared/summary/facts.ts'
import { planDocument } from '#shared/summary/plan-document.ts'
import { writeDocument } from '#server/features/summaries/compose-document.ts'
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
  return { textOf, columns: table?.kind === 'table' ? table.columns : [] }
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
