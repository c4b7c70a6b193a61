import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer } from '#shared/answer/answer.ts'
import { getHistory } from '#shared/contract/replies.ts'
import { reopenReply } from '#shared/contract/submissions.ts'
import { verifyReplies } from '#server/features/replies/index.ts'
import { openDatabase } from '#server/platform/database/open-database.ts'
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts'
import { atWork, handsOver, opensCycle, type Teammate } from '#tests/support/reporting.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let opened: TestDatabase
let second: TestDatabase
let servers: readonly [TestServer, TestServer]
let salma: Teammate
let youssef: Teammate

/** On PostgreSQL two instances of the program share the database; embedded storage allows one. */
beforeAll(async () => {
  opened = await openTestDatabase()
  second =
    opened.url === undefined ? opened : { ...opened, database: await openDatabase({ url: opened.url, poolSize: 5 }) }
  servers = [await startServer({ database: opened }), await startServer({ database: second })]
  await opensCycle(servers[0], 'annual-2026', ['MAR'])
  salma = await atWork(servers[0], 'morocco-focal-point', 'annual-2026')
  await handsOver(salma, 'prisons', 'morocco-justice')
  youssef = await atWork(servers[1], 'morocco-justice', 'annual-2026')
})
afterAll(async () => {
  for (const server of servers) await server.close()
  if (second !== opened) await second.database.close()
  await opened.close()
})

const cell = (row: string, column: string, value: string): Answer => ({
  value: { cells: { [`${row}:${column}`]: { value } } },
})

/** Every cell value that stands anywhere: in the history of the table, or in a branch. */
async function everythingKept(): Promise<ReadonlySet<string>> {
  const { revisions } = await salma.browser.call(getHistory, { params: { reply: salma.reply, question: 'held' } })
  const { branches } = await salma.sees()
  const cells = [...revisions, ...branches].map(({ answer }) =>
    answer.value && 'cells' in answer.value ? answer.value.cells : {},
  )
  return new Set(cells.flatMap((one) => Object.entries(one).map(([key, { value }]) => `${key} ${value}`)))
}

test('two ministries type into one table at once, from two instances: nothing typed is lost', async () => {
  const rows = ['female', 'male']
  const columns = ['sentenced', 'unsentenced']
  const typed: string[] = []
  const verdicts = new Set<string>()
  for (let round = 0; round < 12; round += 1) {
    const rev = (await salma.head('held'))?.rev ?? 0
    const both = [salma, youssef].flatMap((person, who) =>
      [0, 1].map((n) => {
        const [row = '', column = ''] = [rows[(round + n) % 2], columns[(who + n * round) % 2]]
        const value = String(1 + round * 10 + who * 2 + n)
        typed.push(`${row}:${column} ${value}`)
        return person.types('held', cell(row, column, value), rev)
      }),
    )
    for (const { verdict } of await Promise.all(both)) verdicts.add(verdict)
  }
  const kept = await everythingKept()
  expect(typed.filter((one) => !kept.has(one))).toEqual([])
  expect([...verdicts].sort()).toEqual(expect.arrayContaining(['applied', 'conflict']))
  const { branches } = await salma.sees()
  const rev = (await salma.head('held'))?.rev ?? 0
  for (let at = 0; at < branches.length; at += 20) {
    const closes = branches.slice(at, at + 20).map(({ id }) => id)
    await salma.types('held', (await salma.head('held'))?.answer ?? {}, rev, { closes })
  }
  expect((await salma.summary()).openBranches).toBe(0)
})

test('a save and a submission at the same moment: either the save is in it, or it is refused and the save stands', async () => {
  const outcomes = new Set<string>()
  for (let round = 0; round < 12; round += 1) {
    const rev = (await youssef.head('capacity'))?.rev ?? 0
    const { seq } = await salma.summary()
    const wait = new Promise((resolve) => setTimeout(resolve, (round % 4) * 3))
    const [sent, verdict] = await Promise.all([
      wait.then(() => salma.submits({ ifMatch: `"${seq}"` })),
      youssef.types('capacity', { value: { number: String(round + 1) } }, rev),
    ])
    outcomes.add(`${sent.status} ${verdict.verdict}`)
    if (sent.status !== 201) continue
    await salma.browser.call(reopenReply, { params: { reply: salma.reply } })
    const late = (await salma.sees()).branches.map(({ id }) => id)
    if (late.length > 0)
      await salma.types('capacity', (await salma.head('capacity'))?.answer ?? {}, rev, { closes: late })
  }
  expect([...outcomes].filter((one) => one !== '201 late' && one !== '412 applied')).toEqual([])
})

test('submitting and reopening from two instances at once leaves whole revisions, one after another', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { seq, revision } = await salma.summary()
    const sent = await Promise.all([salma.submits({ ifMatch: `"${seq}"` }), salma.submits({ ifMatch: `"${seq}"` })])
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 412])
    await Promise.all([1, 2].map(() => salma.browser.call(reopenReply, { params: { reply: salma.reply } })))
    expect((await salma.summary()).revision).toBe(revision + 1)
  }
  expect((await verifyReplies(opened.database)).discrepancies).toEqual([])
})
