import { expect, test } from 'vitest'
import { aggregate } from '#shared/indicator/aggregate.ts'
import type { Block } from '#shared/summary/document.ts'
import type { StateObservation, SummaryFacts } from '#shared/summary/facts.ts'
import { planDocument, type WantedDocument } from '#shared/summary/plan-document.ts'
import { questionsOf } from '#shared/summary/scope.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { writeDocument } from '#server/features/summaries/compose-document.ts'
import { definitions, instrument, inventedMaterial } from '#tests/support/invented-material.ts'

const theme = { kind: 'theme', scope: 'I' } as const
const brief = { kind: 'session-brief', scope: 'all' } as const
const annual = definitions.versions.get('kyoto-declaration/annual-core/v1')?.version
if (!annual) throw new Error('the annual questionnaire is not loaded')

function written(wanted: WantedDocument, locale: CompleteLocale = 'en', more: Partial<SummaryFacts> = {}) {
  const { facts: invented, wording } = inventedMaterial(locale)
  const facts = { ...invented, ...more }
  const planned = planDocument(facts, instrument, wanted)
  const { blocks, annexes } = writeDocument({ facts, wording }, planned, { ...wanted, cycle: facts.cycle.key })
  return { facts, blocks: [...blocks, ...annexes] }
}

const { facts, blocks } = written(theme)
const find = (id: string, among: readonly Block[] = blocks) => among.find((block) => block.id === id)
function textOf(id: string, among: readonly Block[] = blocks): string {
  const block = find(id, among)
  if (block?.kind !== 'paragraph') return ''
  return block.runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
}

test('a scale of its own is told in the words of its options, and stands in no column of what is in place', () => {
  expect(textOf('P1-08')).toMatch(/reported the level “Partly used in at least one institution” or a higher one/)
  expect(textOf('P1-08')).toMatch(/by level: “Not used” \d+, “Correspondence table .+” \d+, .+ and “Fully used across/)
  expect(textOf('P1-08')).not.toMatch(/adopted|planned|begun/)
  const common = JSON.stringify([find('chart-I.2'), find('table-I.2')])
  expect(common).toContain('P1-07')
  expect(common).not.toContain('P1-08')
  expect(find('table-P1-08-levels')).toMatchObject({ rows: [{ label: 'Not used' }, {}, {}, {}, {}, {}, {}, {}] })
})

test('a figure that is at once that of parts of two divisions is called both in one sentence', () => {
  expect(textOf('P1-17')).toContain(
    'The figure given first is at once the one for “Physical or sexual violence” and the one for “Women aged 15 and over”.',
  )
  expect(textOf('P1-17').match(/The figure given first/g)).toHaveLength(1)
  expect(textOf('P1-05')).toContain('The figure given first is the one for “Physical violence”.')
})

test('those without a public reply are enumerated by groups that do not overlap', () => {
  const groups = new Map(['un-afr', 'un-weog', 'ldc', 'sids'].map((group) => [group, facts.invited.slice(0, 40)]))
  const bias = textOf('bias', written(theme, 'en', { groups }).blocks)
  expect(bias).toMatch(/; by regional group: African \d+ of 40 and Western European and other \d+ of 40\./)
  expect(bias).not.toMatch(/developed|island/)
})

test('no indicator but those of the common scale is told as adopted, planned or not begun', () => {
  const lists = new Map(questionsOf(facts.version).map((one) => [one.id, one.kind === 'maturity' ? one.levels : '']))
  const told = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []))
  const asStatus = told.filter(({ template }) => /levels|trendLevels/i.test(template))
  const subjects = new Set(
    asStatus.flatMap((one) => Object.values(one.figures).flatMap(({ subject }) => subject ?? [])),
  )
  expect(subjects.size).toBeGreaterThan(2)
  for (const id of subjects) {
    const questions = facts.indicators.find((one) => one.id === id)?.questions ?? []
    expect(questions.map((question) => lists.get(question)).filter(Boolean), id).toEqual(['maturity'])
  }
})

test('a summary of all pillars speaks of each that the cycle asked about, and says which those are', () => {
  const all = written(brief, 'en', { version: annual }).blocks
  const told = all.flatMap(({ id }) => /^summary-(P\d)/.exec(id)?.[1] ?? [])
  expect(told).toEqual(['P1', 'P1', 'P2', 'P2', 'P3', 'P3', 'P4', 'P4'])
  expect(textOf('summary-replies', all)).toContain('asked about all pillars of the Declaration: “Advancing crime')
  const one = textOf('summary-replies', written(brief).blocks)
  expect(one).toContain('the cycle asked about “Advancing crime prevention”.')
  expect(one).toContain('Not asked about: “Advancing the criminal justice system”, “Promoting the rule of law” and')
})

test('the questionnaire is called by its title, and an invented series in the reader’s language', () => {
  expect(textOf('basis')).toContain('with the questionnaire “Crime prevention”, version 1.')
  const values = new Map(facts.invited.map((state) => [state, 5]))
  const population = { source: 'invented for the demonstration', isInvented: true, year: 2024, values }
  const french = written(theme, 'fr', { population }).blocks
  expect(textOf('bias', french)).toContain('(population inventée en milieu d’année, 2024)')
  expect(textOf('reading', french)).toContain('en milieu d’année (inventée pour la démonstration')
  for (const locale of ['fr', 'ar'] as const) {
    const { blocks: own } = written(theme, locale, { population })
    expect(`${textOf('bias', own)} ${textOf('reading', own)}`).not.toMatch(/[a-z]+ed for the|mid-year/)
  }
})

test('an indicator has one precision in sentences, in tables and in the annex', () => {
  const cells = (id: string): readonly string[] => {
    const table = find(id)
    const row =
      table?.kind === 'table' ? table.rows.find(({ label }) => label.startsWith('Women and girls killed')) : null
    return row?.cells.slice(0, 3).map(({ text }) => text) ?? []
  }
  const [median = '', low = '', high = ''] = cells('annex-figures-table')
  expect([median, low, high].every((text) => /^\d\.\d\d$/.test(text))).toBe(true)
  expect(textOf('P1-16')).toContain(`was ${median} per 100,000 females; half of them lie between ${low} and ${high}`)
  expect(textOf('P1-16')).toMatch(/Intimate partner, current or former \d\.\d\d \(/)
})

test('what is missing is no “no” only where States could say no', () => {
  expect(textOf('P1-07')).toContain('Counted apart, and never as “no”:')
  for (const id of ['P1-04', 'P1-08', 'preventionBodySeats'])
    expect(textOf(id)).toContain('Counted apart, and not in these figures:')
})

test('a question that follows another is told with it; the figure of all says which part it is', () => {
  expect(textOf('preventionBodySeats')).toMatch(
    /^On “Who has a seat\?”, asked after “Is there a body that coordinates crime prevention\?”, \d+ States answered; most often named were “/,
  )
  expect(textOf('P1-05')).toContain('The figure given first is the one for “Physical violence”.')
  expect(textOf('P1-06')).not.toContain('The figure given first')
})

test('a cross-cutting report says of the machinery only what is declared to touch its thread', () => {
  const trained = (code: string): readonly StateObservation[] =>
    facts.replies.slice(0, 4).map(({ state, revision }) => ({
      state,
      revision,
      indicator: 'X-05',
      by: 'sex',
      code,
      status: 'value',
      value: 40,
      flags: [],
      footnotes: [],
      questions: ['actorsTrained'],
    }))
  const sexes = ['female', 'male'].map((sex) => [`X-05:sex:${sex}`, trained(sex)] as const)
  const observations = new Map(sexes)
  const added = new Map(sexes.map(([id, values]) => [id, new Map([['world', [aggregate('sum', values)]]])]))
  const thread = (scope: string) =>
    written({ kind: 'thread', scope }, 'en', { version: annual, observations, added }).blocks.flatMap(({ id }) =>
      id.startsWith('X-') || id === 'part-machinery' ? [id] : [],
    )
  expect(thread('gender')).toEqual(['part-machinery', 'X-05'])
  expect(thread('partnerships')).toEqual(['part-machinery', 'X-08'])
  const pillar = written({ kind: 'theme', scope: 'I' }, 'en', { version: annual }).blocks.map(({ id }) => id)
  expect(pillar).toEqual(expect.arrayContaining(['X-01', 'X-02', 'X-03', 'X-04', 'X-05', 'X-08']))
})

test('a paragraph of the Declaration that titles a report or a table leaves its full stop behind', () => {
  const { blocks: report } = written({ kind: 'recommendation', scope: '93' }, 'en', { version: annual })
  const titles = report.flatMap((block) =>
    block.kind === 'heading' ? [block.text] : block.kind === 'table' ? [block.caption] : [],
  )
  expect(titles.filter((title) => /\.($|:)/.test(title))).toEqual([])
  const subject = 'Improve coordination and cooperation at every level against cybercrime'
  expect(titles).toEqual(expect.arrayContaining([subject, `${subject}: answers by indicator (number of States)`]))
})
