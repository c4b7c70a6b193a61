import { describe, expect, test } from 'vitest'
import { completeLocales } from '#shared/text/locale.ts'
import type { Answer } from '#shared/answer/answer.ts'
import { figuresOf, type SummaryDocument } from '#shared/summary/document.ts'
import { computeFigure } from '#shared/summary/figure.ts'
import { keyOf, queryOf, type FigureQuery } from '#shared/summary/figure-query.ts'
import { planDocument } from '#shared/summary/plan-document.ts'
import { writeDocument } from '#server/features/summaries/compose-document.ts'
import { writeParagraph } from '#server/features/summaries/write-blocks.ts'
import { inventedMaterial, instrument, repliesOf } from '#tests/support/invented-material.ts'

const wanted = { kind: 'theme', scope: 'I', cycle: 'prevention-2025' } as const

function paperIn(locale: (typeof completeLocales)[number]): SummaryDocument {
  const material = inventedMaterial(locale)
  return writeDocument(material, planDocument(material.facts, instrument, wanted), wanted)
}

const { facts, wording } = inventedMaterial('en')
const replies = [...repliesOf('prevention-2025', 1.03).values()]
const paper = paperIn('en')

/** The codes in an answer, read from its wording once more: no code of the engine. */
function codesIn({ value }: Answer = {}, field?: string): readonly string[] {
  if (!value) return []
  const said = JSON.parse(JSON.stringify(value)) as {
    choice?: string
    choices?: string[]
    items?: { fields: Record<string, string> }[]
  }
  return [
    said.choice ?? [],
    said.choices ?? [],
    (said.items ?? []).map(({ fields }) => fields[field ?? ''] ?? []),
  ].flat(2)
}

/** Counts by hand what a query on a question asks; nothing for queries on indicators, replies or roles. */
function countByHand({ rule, subject = '', codes = [] }: FigureQuery): number | undefined {
  const [question = '', field] = subject.split('.')
  if (!/^[a-z]/.test(subject) || subject.includes('@')) return undefined
  const answers = replies.map((answers) => answers[question])
  if (rule === 'answered') return answers.filter((answer) => answer?.value).length
  if (rule === 'blank') return answers.filter((answer) => !answer?.value && !answer?.nonAnswer).length
  if (rule === 'reason') return answers.filter((answer) => codes.includes(answer?.nonAnswer ?? '-')).length
  if (rule === 'said')
    return answers.filter((answer) => codesIn(answer, field).some((code) => codes.includes(code))).length
  return undefined
}

const belowTen = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** The number a figure is written with, in digits or in words. */
function numberIn(text: string): number {
  const [first = ''] = text.split(' ')
  return belowTen.includes(first) ? belowTen.indexOf(first) : first === 'none' ? 0 : Number(/[0-9]+/.exec(text)?.[0])
}

/** Rules whose figure is worked out from the States' values; all others are numbers of States or answers. */
const computed: ReadonlySet<string> = new Set([
  'share',
  'people',
  'median',
  'low',
  'high',
  'sum',
  'ratio',
  'level',
  'same-median',
  'same-median-earlier',
])

describe('a generated paper', () => {
  test('every figure opens, and rests on as many States as it says', () => {
    const figures = figuresOf(paper)
    expect(figures.length).toBeGreaterThan(300)
    for (const key of figures) {
      const query = queryOf(key)
      const figure = query && computeFigure(facts, query)
      expect(figure, key).toBeDefined()
      if (!figure || !query) continue
      expect(keyOf(query)).toBe(key)
      const counted = figure.basis.filter(({ counts }) => counts)
      const isSum = computed.has(query.rule) && (figure.value === undefined || counted.length > 0)
      expect(isSum || counted.length === figure.value, key).toBe(true)
    }
  })

  test('counts of answers equal a count by hand', () => {
    const byHand = figuresOf(paper).flatMap((key) => {
      const query = queryOf(key)
      const count = query && countByHand(query)
      return query && count !== undefined ? [{ key, count, computed: computeFigure(facts, query)?.value }] : []
    })
    expect(byHand.length).toBeGreaterThan(60)
    for (const { key, count, computed } of byHand) expect(computed, key).toBe(count)
  })

  test('every number written is the number counted', () => {
    const runs = paper.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
    const counts = runs.flatMap((run) =>
      typeof run === 'string' || !/^(said|answered|replied|reason|blank)/.test(run.figure) ? [] : [run],
    )
    expect(counts.length).toBeGreaterThan(200)
    for (const { text, figure } of counts) {
      const query = queryOf(figure)
      expect(numberIn(text), figure).toBe(query && computeFigure(facts, query)?.value)
    }
  })

  test('counts below ten are written in words, unless one beside them is higher', () => {
    const runs = paper.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.runs.flatMap((run) => (typeof run === 'string' ? [] : [run])) : [],
    )
    expect(runs.map(({ text }) => text)).toContain('three States')
    for (const block of paper.blocks) {
      if (block.kind !== 'paragraph') continue
      for (const sentence of block.sentences.filter(({ template }) => template.startsWith('missing'))) {
        const written = writeParagraph([sentence], facts, wording).flatMap((run) =>
          typeof run === 'string' ? [] : [run.text],
        )
        const isHigh = written.some((text) => Number(/^[0-9]+/.exec(text)?.[0]) >= 10)
        expect(
          written.every((text) => /^[0-9]/.test(text) === isHigh),
          written.join(', '),
        ).toBe(true)
      }
    }
  })

  test('parts of a breakdown are told beside the total, each from its own States', () => {
    const told = paper.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.sentences.filter(({ template }) => template.startsWith('breakdown')) : [],
    )
    expect(told.length).toBeGreaterThan(1)
    const [first] = told
    const text =
      first &&
      writeParagraph([first], facts, wording)
        .map((run) => (typeof run === 'string' ? run : run.text))
        .join('')
    expect(text).toMatch(
      /^By sex, medians \(.+\): Female [0-9.,]+ \([0-9]+ States\) and Male [0-9.,]+ \([0-9]+ States\)\.$/,
    )
  })

  test.each(completeLocales)('regenerates byte by byte in %s', (locale) => {
    expect(JSON.stringify(paperIn(locale))).toBe(JSON.stringify(paperIn(locale)))
  })

  test('each sentence regenerates from its template and figures alone', () => {
    for (const block of paper.blocks) {
      if (block.kind !== 'paragraph') continue
      const kept = JSON.parse(JSON.stringify(block.sentences)) as typeof block.sentences
      expect(JSON.stringify(writeParagraph(kept, facts, wording))).toBe(JSON.stringify(block.runs))
    }
  })

  test('no text is left without words in any language', () => {
    for (const locale of completeLocales) {
      const text = JSON.stringify(paperIn(locale), (key, value: unknown) =>
        ['id', 'figure', 'figures', 'sentences'].includes(key) ? undefined : value,
      )
      expect(text).not.toMatch(
        /"(part|title|column|series|table|chart|annex|methods|label|ladder|group|heading|pillar|indicator|code)\.[A-Za-z]/,
      )
      expect(text).not.toMatch(/[{}][a-z]+[},]|<\/?[a-z]+>|undefined|NaN/)
    }
  })

  test('what a State did not answer is never counted as a no', () => {
    const open = replies.filter((answers) => answers['preventionBudgetLine']?.value === undefined).length
    expect(open).toBeGreaterThan(0)
    const value = (rule: FigureQuery['rule'], codes?: readonly string[]) =>
      computeFigure(facts, { rule, subject: 'P1-02', ...(codes && { codes }) })?.value ?? 0
    const said = value('said', ['yes']) + value('said', ['in-part']) + value('said', ['no'])
    expect(said).toBe(value('answered'))
    expect(said + open).toBe(replies.length)
  })

  test('practices are quoted only where the State agreed', () => {
    const quotes = paper.blocks.flatMap((block) => (block.kind === 'quotes' ? block.quotes : []))
    expect(quotes.length).toBeGreaterThan(3)
    for (const { state, question, text } of quotes) {
      const { value } = repliesOf('prevention-2025', 1.03).get(state)?.[question] ?? {}
      const items = value && 'items' in value ? value.items : []
      expect(items.some(({ fields }) => fields['consent'] === 'yes' && fields['description'] === text)).toBe(true)
    }
  })
})
