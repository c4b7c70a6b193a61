import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCycle, openCycle } from '#shared/contract/cycles.ts'
import { getEarlierAnswers } from '#shared/contract/earlier.ts'
import type { Version } from '#shared/definition/definition.ts'
import { atWork, opensCycle } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { tinyDefinitions, tinyVersion } from '#tests/support/tiny-definitions.ts'

const reviewed = { id: 'reviewed', nonAnswers: [], kind: 'yes-in-part-no', inPart: false } as const

/** The same questions a year later; of two of them the meaning, or the words, are no longer the same, and one is new. */
const later: Version = {
  ...tinyVersion,
  id: 'tiny/annual/v2',
  version: 2,
  since: 'v1',
  changes: { capacity: 'break', strategyText: 'reworded' },
  sections: tinyVersion.sections.map((section) =>
    section.id === 'policy' ? { ...section, questions: [...section.questions, reviewed] } : section,
  ),
}

let server: TestServer
beforeAll(async () => {
  const [tiny] = tinyDefinitions.versions.values()
  if (!tiny) throw new Error('there is a tiny questionnaire')
  const versions = new Map([...tinyDefinitions.versions, [later.id, { ...tiny, version: later }]])
  server = await startServer({ definitions: { ...tinyDefinitions, versions } })
})
afterAll(() => server.close())

/** A cycle on the questionnaire of a year later. */
async function opensLater(key: string, referenceYear: number): Promise<void> {
  const officer = await server.signedInAs('secretariat-officer')
  const dates = { opensOn: `${String(referenceYear)}-10-01`, dueOn: `${String(referenceYear + 1)}-03-31` }
  const cycle = { key, titles: { en: key }, versionId: later.id, referenceYear, ...dates }
  await officer.call(createCycle, { body: { ...cycle, states: ['MAR'] } })
  await officer.call(openCycle, { params: { cycle: key } })
}

test('an earlier answer stands beside a question only while the question means the same', async () => {
  await opensCycle(server, 'annual-2026', ['MAR'])
  const salma = await atWork(server, 'morocco-focal-point', 'annual-2026')
  await salma.types('hasStrategy', { value: { choice: 'yes' } })
  await salma.types('strategyText', { value: { text: 'Adopted in 2021.' } })
  await salma.types('capacity', { value: { number: '13000' } })
  expect((await salma.submits()).status).toBe(201)

  await opensLater('annual-2027', 2027)
  const next = await atWork(server, 'morocco-focal-point', 'annual-2027')
  const { previous, previousCycle, previousChanges } = await next.sees()
  expect(previousCycle).toBe('annual-2026')
  expect(Object.keys(previous).toSorted()).toEqual(['hasStrategy', 'strategyText'])
  expect(previousChanges).toEqual({ capacity: 'break', strategyText: 'reworded', reviewed: 'new' })
})

test('the series of a question says of every earlier answer whether it can be compared, and stays within the State', async () => {
  const salma = await atWork(server, 'morocco-focal-point', 'annual-2027')
  const seriesOf = async (question: string) =>
    (await salma.browser.call(getEarlierAnswers, { params: { reply: salma.reply, question } })).earlier
  const from = { cycle: 'annual-2026', referenceYear: 2026, versionId: 'tiny/annual/v1', revision: 1 }
  expect(await seriesOf('capacity')).toMatchObject([
    { ...from, change: 'break', answer: { value: { number: '13000' } } },
  ])
  expect(await seriesOf('strategyText')).toMatchObject([{ ...from, change: 'reworded' }])
  expect(await seriesOf('hasStrategy')).toMatchObject([{ ...from, change: 'same' }])
  expect(await seriesOf('reviewed')).toEqual([])

  const japan = await server.signedInAs('japan-focal-point')
  const theirs = await japan.attempt(getEarlierAnswers, { params: { reply: salma.reply, question: 'capacity' } })
  expect(theirs).toMatchObject({ status: 404 })
})

test('an answer that one report left blank is offered from the report before, and no check compares with it', async () => {
  const salma = await atWork(server, 'morocco-focal-point', 'annual-2027')
  await salma.types('hasStrategy', { value: { choice: 'yes' } })
  await salma.types('reviewed', { value: { choice: 'no' } })
  expect((await salma.submits()).status).toBe(201)
  await opensLater('annual-2028', 2028)

  const next = await atWork(server, 'morocco-focal-point', 'annual-2028')
  const { previous, previousCycle, previousChanges } = await next.sees()
  expect(previousCycle).toBe('annual-2027')
  expect(Object.keys(previous).toSorted()).toEqual(['hasStrategy', 'reviewed'])
  expect(previousChanges).toEqual({ capacity: 'older', strategyText: 'older' })
  const { earlier } = await next.browser.call(getEarlierAnswers, {
    params: { reply: next.reply, question: 'strategyText' },
  })
  expect(earlier).toMatchObject([{ cycle: 'annual-2026', answer: { value: { text: 'Adopted in 2021.' } } }])
})
