import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'
import numbersInSource from './documented/numbers-in-source.json' with { type: 'json' }
import { readRecords, readReplies } from './read-documented.ts'
import { memberStates } from './states.ts'

const definitions = loadDefinitions(fileURLToPath(new URL('../../questionnaires', import.meta.url)))
const { cycle, document, replies } = readReplies()
const answers = replies.flatMap((reply) => reply.answers.map((answer) => ({ state: reply.state, ...answer })))
const questions = new Map(
  definitions.versions
    .get(cycle.versionId)
    ?.version.sections.flatMap((section) => section.questions)
    .map((question) => [question.id, question]),
)

test('eight Member States, each once, from one document', () => {
  expect(replies).toHaveLength(8)
  expect(new Set(replies.map(({ state }) => state)).size).toBe(8)
  expect(replies.filter(({ state }) => !memberStates.includes(state))).toEqual([])
  expect(document).toBe('E/CN.15/2022/CRP.3')
})

test('every answer is to a question that exists, asked once, of the kind that is answered', () => {
  const wrong = answers.filter(({ question, text, item }) => {
    const kind = questions.get(question)?.kind
    return !((kind === 'text' && text && !item) || (kind === 'list' && item && !text))
  })
  expect(wrong).toEqual([])
  for (const { answers: own } of replies) expect(new Set(own.map(({ question }) => question)).size).toBe(own.length)
})

test('every answer names the paragraphs it rests on, and they are among the proposals', () => {
  expect(answers.filter(({ paragraphs }) => paragraphs.length === 0)).toEqual([])
  expect(answers.flatMap(({ paragraphs }) => paragraphs).filter((n) => n < 5 || n > 48)).toEqual([])
})

test('no number stands in an answer that is not in the paragraphs it names', () => {
  const known: Readonly<Record<string, readonly number[]>> = numbersInSource
  const invented = answers.flatMap(({ state, question, paragraphs, text = '', item = {} }) => {
    const source = new Set(paragraphs.flatMap((n) => known[String(n)] ?? []))
    const said = [text, ...Object.values(item)].join(' ').match(/\d+/g) ?? []
    return said.filter((number) => !source.has(Number(number))).map((number) => `${state} ${question}: ${number}`)
  })
  expect(invented).toEqual([])
})

test('every record says whose it is, what it is, and where it stands', () => {
  const records = readRecords()
  expect(records.length).toBeGreaterThan(10)
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
  const incomplete = records.filter(
    ({ owners, title, text, place, source }) =>
      owners.length === 0 || [title, text, place, source.title, source.by, source.date].some((part) => !part.trim()),
  )
  expect(incomplete.map(({ id }) => id)).toEqual([])
})
