import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#server/platform/new-id.ts'
import { inviteContributor, saveAnswers, setLevels } from '#shared/contract/replies.ts'
import { reopenReply, submitReply } from '#shared/contract/submissions.ts'
import type { CastKey } from '#tests/support/cast.ts'
import { atWork, authority, handsOver, operation, opensCycle, type Teammate } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import type { TestBrowser } from '#tests/support/test-browser.ts'
import { tinyVersion } from '#tests/support/tiny-definitions.ts'

let server: TestServer
let salma: Teammate
let cycles = 0
const people = [
  'morocco-focal-point',
  'morocco-justice',
  'morocco-observer',
  'japan-focal-point',
  'secretariat-officer',
  'analyst',
] as const
const browsers = new Map<CastKey, TestBrowser>()
beforeAll(async () => {
  server = await startServer()
  for (const key of people) browsers.set(key, await server.signedInAs(key))
})
afterAll(() => server.close())

type Who = (typeof people)[number]
const commands = ['answer-policy', 'answer-prisons', 'assign', 'release', 'submit', 'reopen', 'settle'] as const
type Command = (typeof commands)[number]

/** What a reply is, as far as authority goes. */
interface Model {
  status: 'draft' | 'submitted'
  openBranches: number
}

/** What must come of a command: the status of the reply and, of an answer, the verdict. Moves the model. */
function expected(model: Model, who: Who, command: Command): string {
  if (command === 'settle' && model.status === 'draft') model.openBranches = 0
  if (command === 'settle') return '200'
  const isFocalPoint = who === 'morocco-focal-point'
  const isHers = isFocalPoint || (who === 'morocco-justice' && command.startsWith('answer'))
  if (who === 'japan-focal-point') return '404'
  if (!isHers) return '403'
  const isDraft = model.status === 'draft'
  if (command === 'answer-policy' && !isFocalPoint) return '200 rejected'
  if (command.startsWith('answer') && !isDraft) model.openBranches += 1
  if (command.startsWith('answer')) return isDraft ? '200 applied' : '200 late'
  if (command === 'release') return '200'
  if (command === 'assign') return isDraft ? '201' : '409'
  if (command === 'submit' && (!isDraft || model.openBranches > 0)) return '409'
  model.status = command === 'submit' ? 'submitted' : 'draft'
  return command === 'submit' ? '201' : '200'
}

async function attempt(who: Who, command: Command): Promise<string> {
  const browser = browsers.get(who)
  if (!browser) throw new Error(`${who} is not signed in`)
  const params = { reply: salma.reply }
  const { seq } = await salma.summary()
  const headers = { 'if-match': `"${seq}"`, 'idempotency-key': newId() }
  if (command === 'settle') return settle()
  if (command === 'submit')
    return String((await browser.attempt(submitReply, { params, headers, body: { authority } })).status)
  if (command === 'reopen') return String((await browser.attempt(reopenReply, { params })).status)
  if (command === 'release')
    return String(
      (await browser.attempt(setLevels, { params, headers, body: { sections: {}, exceptions: {} } })).status,
    )
  const person = { email: 'new@ministry.mar.example', name: 'N', organization: 'O', locale: 'en' } as const
  if (command === 'assign')
    return String(
      (await browser.attempt(inviteContributor, { params, body: { ...person, sections: ['policy'] } })).status,
    )
  return answer(browser, command)
}

async function answer(browser: TestBrowser, command: Command): Promise<string> {
  const question = command === 'answer-prisons' ? 'capacity' : 'strategyText'
  const value = question === 'capacity' ? { number: String(Date.now()) } : { text: newId() }
  const ops = [operation(question, { value }, (await salma.head(question))?.rev ?? 0)]
  const body = { clientId: newId(), versionId: tinyVersion.id, ops }
  const raw = await browser.attempt(saveAnswers, { params: { reply: salma.reply }, body })
  return raw.status === 200
    ? `200 ${raw.json<{ verdicts: { verdict: string }[] }>().verdicts[0]?.verdict}`
    : String(raw.status)
}

/** The focal point keeps what stands there and lets go of everything beside it. */
async function settle(): Promise<string> {
  const { heads, branches } = await salma.sees()
  if ((await salma.summary()).status === 'submitted' || branches.length === 0) return '200'
  const ops = branches.map(({ id, question }) => {
    const head = heads.find((one) => one.question === question)
    return operation(question, head?.answer ?? {}, head?.rev ?? 0, { closes: [id] })
  })
  await salma.sends(...ops)
  return '200'
}

const steps = fc.array(
  fc.record({
    // The focal point acts as often as all others together, or a reply would hardly ever be submitted.
    who: fc.oneof(
      { weight: 5, arbitrary: fc.constant(people[0]) },
      { weight: 5, arbitrary: fc.constantFrom(...people) },
    ),
    command: fc.constantFrom(...commands),
  }),
  { minLength: 4, maxLength: 14 },
)

test(
  'whatever is tried in whatever order, only those with the right to it bring anything about',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const key = `annual-${(cycles += 1)}`
        await opensCycle(server, key, ['MAR', 'JPN'])
        salma = await atWork(server, 'morocco-focal-point', key)
        await handsOver(salma, 'prisons', 'morocco-justice')
        const model: Model = { status: 'draft', openBranches: 0 }
        for (const { who, command } of script) {
          const outcome = expected(model, who, command)
          expect([who, command, await attempt(who, command)]).toEqual([who, command, outcome])
          expect((await salma.summary()).status).toBe(model.status)
        }
      }),
      { numRuns: 6 },
    )
  },
)
