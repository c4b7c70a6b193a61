import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#server/platform/new-id.ts'
import type { Answer } from '#shared/answer/answer.ts'
import { saveAnswers } from '#shared/contract/replies.ts'
import { getCanonical } from '#shared/contract/submissions.ts'
import { atWork, operation, opensCycle, type Teammate } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { tinyVersion } from '#tests/support/tiny-definitions.ts'

let server: TestServer
let salma: Teammate
let rev = 0
beforeAll(async () => {
  server = await startServer()
  await opensCycle(server, 'annual-2026')
  salma = await atWork(server, 'morocco-focal-point', 'annual-2026')
})
afterAll(() => server.close())

const storable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** Types an answer; what stands there then, or how it was refused. */
async function afterTyping(answer: Answer): Promise<unknown> {
  const body = { clientId: newId(), versionId: tinyVersion.id, ops: [operation('strategyText', answer, rev)] }
  const raw = await salma.browser.attempt(saveAnswers, { params: { reply: salma.reply }, body })
  if (raw.status !== 200) return [raw.status, raw.json().code]
  rev = raw.json<{ verdicts: { rev: number }[] }>().verdicts[0]?.rev ?? -1
  return (await salma.head('strategyText'))?.answer
}

test('any text is stored and given back to the last code point, or refused aloud', async () => {
  const words = (maxLength: number) => fc.string({ unit: 'binary', maxLength })
  await fc.assert(
    fc.asyncProperty(words(200), words(20), async (text, note) => {
      const answer: Answer = { value: { text }, note }
      const outcome = storable(text) && storable(note) ? answer : [422, 'request.unsupportedText']
      expect(await afterTyping(answer)).toEqual(outcome)
    }),
    { numRuns: 150 },
  )
})

test('a number is the decimal that was typed, however long', async () => {
  const digits = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), fc.stringMatching(/^[0-9]{0,10}$/))
  let at = 0
  await fc.assert(
    fc.asyncProperty(digits, async ([whole, fraction]) => {
      const number = fraction === '' ? `${whole}` : `${whole}.${fraction}`
      const verdict = await salma.types('capacity', { value: { number } }, at)
      at = verdict.rev ?? at
      expect((await salma.head('capacity'))?.answer).toEqual({ value: { number } })
    }),
    { numRuns: 50 },
  )
})

test('the submitted bytes hold exactly what was typed', async () => {
  const text = 'ق\u202Eabc\u202C  e\u0301 é 👩🏽‍⚖️ \u{10FFFF} \\ " </script> =1+1\r\n\t'
  await salma.types('hasStrategy', { value: { choice: 'yes' } })
  await salma.types('strategyText', { value: { text } }, rev)
  await salma.types('capacity', { value: { number: '5' } }, (await salma.head('capacity'))?.rev ?? 0)
  const { id } = (await salma.submits()).json<{ id: string }>()
  const { text: bytes } = await salma.browser.attempt(getCanonical, { params: { submission: id } })
  const document = JSON.parse(bytes) as { answers: Record<string, { answer: Answer }> } // our own canonical document
  expect(document.answers['strategyText']?.answer.value).toEqual({ text })
})

test('an answer larger than the limit is refused by name, and the rest of the batch is kept', async () => {
  await opensCycle(server, 'annual-2027', ['MAR'], 2027)
  const other = await atWork(server, 'morocco-focal-point', 'annual-2027')
  const cells = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`row${n}:c`, { note: 'x'.repeat(3900) }]))
  const verdicts = await other.sends(
    operation('held', { value: { cells } }),
    operation('capacity', { value: { number: '1' } }),
  )
  expect(verdicts.map(({ verdict, problem }) => problem ?? verdict)).toEqual(['request.tooLarge', 'applied'])
})
