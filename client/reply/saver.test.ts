import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { saveStateOf } from './save-state.ts'
import { createSaver, type Saver } from './saver.ts'
import {
  fakeTime,
  memoryJournal,
  modelServer,
  onlyTab,
  settle,
  textAnswer,
  textOf,
  type Line,
} from './saver.fixture.ts'
import type { Message } from './tabs.ts'

const binding = { person: 'us', reply: 'r1', versionId: 'a/b/v1' }

/** One browser with one page, one server and a line between them. */
function world() {
  const journal = memoryJournal()
  const server = modelServer()
  const time = fakeTime()
  const base = new Map<string, number>()
  const shown = new Map<string, string>()
  const requests: number[] = []
  let ids = 0
  let tabs = 0
  const lines: Line[] = []
  const otherTab: { tells: (message: Message) => void } = { tells: () => undefined }
  const page = { saver: open() }

  const network = { is: true }

  function open(): Saver {
    const tab = `tab${tabs++}`
    return createSaver(
      {
        journal,
        tabs: { ...onlyTab(tab), listen: (hear) => ((otherTab.tells = hear), () => undefined) },
        rebase: () => undefined,
        online: () => network.is,
        now: time.now,
        later: time.later,
        random: () => 0.5,
        newId: () => `op${ids++}`,
        send: async (ops) => {
          requests.push(ops.length)
          const delivery = server.receive(ops, lines.shift() ?? 'ok')
          await new Promise<void>((resolve) => time.later(20, resolve))
          return delivery
        },
      },
      binding,
      {
        settled: (question, _answer, verdict) =>
          base.set(question, verdict.head?.rev ?? verdict.rev ?? base.get(question) ?? 0),
        shown: (question, answer) => shown.set(question, textOf(answer)),
      },
    )
  }

  return {
    journal,
    server,
    time,
    lines,
    network,
    otherTab,
    page,
    shown,
    requests,
    type: (question: string, text: string) =>
      page.saver.change({ question, answer: textAnswer(text), baseRev: base.get(question) ?? 0 }),
    /** The page is killed without warning and opened again: it knows what the server then answers. */
    async reopen(): Promise<void> {
      time.forget()
      page.saver = open()
      base.clear()
      for (const [question, head] of server.heads) base.set(question, head.rev)
      server.unseen.clear()
      await page.saver.start()
      await settle()
    },
    state: (question: string) => saveStateOf(page.saver.saving(), question).kind,
  }
}

describe('saving tells the truth', () => {
  test('"saved" appears only after the server has acknowledged', async () => {
    const { type, state, time, server } = world()
    type('q', 'a')
    expect(state('q')).toBe('saving')
    await time.pass(1400)
    expect(server.has('q', 'a')).toBe(false)
    expect(state('q')).toBe('saving')
    await time.pass(200)
    expect(server.has('q', 'a')).toBe(true)
    expect(state('q')).toBe('saved')
  })

  test('the device has every text within 300 ms, and forgets it once the server has it', async () => {
    const { type, time, journal } = world()
    type('q', 'a')
    await time.pass(300)
    expect([...journal.entries.values()].map((entry) => textOf(entry.op.answer))).toEqual(['a'])
    await time.pass(1500)
    expect(journal.entries.size).toBe(0)
  })

  test('typing before sending is one operation; typing while it travels is a second one on its result', async () => {
    const { type, time, page, requests, server } = world()
    for (const text of ['a', 'ab', 'abc']) type('q', text)
    page.saver.flush()
    await time.pass(10)
    type('q', 'abcd')
    await time.pass(2000)
    expect(requests).toEqual([1, 1])
    expect(server.branches).toEqual([])
    expect(server.has('q', 'abcd')).toBe(true)
  })

  test('offline it says so, and sends by itself when the line is back', async () => {
    const { type, state, time, lines, server } = world()
    lines.push('offline', 'offline')
    type('q', 'a')
    await time.pass(1600)
    expect(state('q')).toBe('on-device')
    await time.pass(60_000)
    expect(state('q')).toBe('saved')
    expect(server.has('q', 'a')).toBe(true)
  })

  test('a line that stays dead is tried less and less often, at most once a minute', async () => {
    const { type, time, lines, requests } = world()
    lines.push(...Array.from({ length: 100 }, () => 'offline' as const))
    type('q', 'a')
    await time.pass(60_000)
    expect(requests.length).toBeLessThanOrEqual(9)
    const before = requests.length
    await time.pass(600_000)
    expect(requests.length - before).toBeLessThanOrEqual(21)
  })

  test('without any network nothing is tried again, whatever is typed; its return sends everything at once', async () => {
    const { type, state, time, lines, requests, network, page, server } = world()
    network.is = false
    lines.push('offline')
    type('q', 'a')
    await time.pass(60_000)
    type('q', 'b')
    page.saver.flush()
    type('r', 'c')
    page.saver.hide()
    await time.pass(3_600_000)
    expect(requests).toEqual([1])
    expect(state('r')).toBe('on-device')
    network.is = true
    page.saver.retry()
    await time.pass(100)
    expect(server.has('q', 'b')).toBe(true)
    expect(server.has('r', 'c')).toBe(true)
  })

  test('an ended session keeps the text and sends it after signing in again', async () => {
    const { type, state, time, lines, page } = world()
    lines.push(401)
    type('q', 'a')
    await time.pass(120_000)
    expect(page.saver.saving().hold.kind).toBe('sign-in')
    expect(state('q')).toBe('on-device')
    page.saver.retry()
    await time.pass(30)
    expect(state('q')).toBe('saved')
  })

  test('a server that asks to wait is not asked sooner', async () => {
    const { type, time, lines, requests } = world()
    lines.push(429)
    type('q', 'a')
    await time.pass(1500 + 2900)
    expect(requests).toHaveLength(1)
    await time.pass(2000)
    expect(requests).toHaveLength(2)
  })

  test('a full device is told, sending no longer waits, and nothing claims to be kept', async () => {
    const { type, state, time, journal, page, lines } = world()
    journal.full = true
    type('q', 'a')
    await time.pass(300)
    expect(page.saver.saving().journalFailed).toBe(true)
    lines.push('offline')
    type('q', 'ab')
    await time.pass(30)
    expect(state('q')).toBe('not-saved')
  })

  test('what a person discards is forgotten in the page, and never kept or sent', async () => {
    const { type, time, lines, page, journal, server } = world()
    lines.push('offline')
    type('q', 'a')
    await time.pass(1600)
    type('r', 'b')
    const opIds = page.saver.saving().queue.map(({ op }) => op.opId)
    await journal.remove(opIds)
    page.saver.discard(opIds)
    page.saver.hide()
    await time.pass(120_000)
    expect(journal.entries.size).toBe(0)
    expect(server.has('q', 'a') || server.has('r', 'b')).toBe(false)
  })

  test('what a person discards in another tab is not sent from here, and what waited for it goes on', async () => {
    const { type, time, lines, page, server, otherTab } = world()
    lines.push('offline')
    type('q', 'a')
    otherTab.tells({ kind: 'typed', question: 'r', opId: 'theirs', answer: textAnswer('b') })
    type('r', 'c')
    await time.pass(300)
    const [mine] = page.saver.saving().queue
    otherTab.tells({ kind: 'discarded', opIds: ['theirs', mine?.op.opId ?? ''] })
    await time.pass(120_000)
    expect(server.has('q', 'a')).toBe(false)
    expect(server.has('r', 'c')).toBe(true)
  })

  test('nothing typed later waits for what was discarded in another tab', async () => {
    const { type, time, server, otherTab } = world()
    otherTab.tells({ kind: 'typed', question: 'r', opId: 'theirs', answer: textAnswer('b') })
    otherTab.tells({ kind: 'discarded', opIds: ['theirs'] })
    type('r', 'c')
    await time.pass(120_000)
    expect(server.has('r', 'c')).toBe(true)
  })

  test('a batch stays within 50 operations', async () => {
    const { type, time, requests } = world()
    for (let n = 0; n < 120; n++) type(`q${n}`, 'a')
    await time.pass(2000)
    expect(requests).toEqual([50, 50, 20])
  })

  test('text of another person or reply is never taken from the journal', async () => {
    const { type, time, journal, shown, server, ...tab } = world()
    type('q', 'a')
    await time.pass(300)
    for (const [opId, entry] of journal.entries) journal.entries.set(opId, { ...entry, person: 'somebody else' })
    await tab.reopen()
    await time.pass(60_000)
    expect(shown.size).toBe(0)
    expect(server.heads.size).toBe(0)
  })

  test('a text the server declined is kept, told, and can be tried again', async () => {
    const { type, state, time, lines, page } = world()
    lines.push(409)
    type('q', 'a')
    await time.pass(2000)
    expect(state('q')).toBe('not-saved')
    page.saver.retry()
    await time.pass(30)
    expect(state('q')).toBe('saved')
  })
})

const step = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), question: fc.constantFrom('q1', 'q2', 'q3') }),
  fc.record({ kind: fc.constant('other' as const), question: fc.constantFrom('q1', 'q2') }),
  fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.constantFrom(10, 300, 1600, 5000) }),
  fc.record({ kind: fc.constantFrom('flush' as const, 'hide' as const, 'retry' as const, 'kill' as const) }),
  fc.record({
    kind: fc.constant('line' as const),
    next: fc.constantFrom<Line>('offline', 'cut', 'cut', 401, 409, 429, 500),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

describe('whatever happens', () => {
  test('nothing typed is lost, nothing of others is overwritten unseen, and "saved" is never a lie', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const all = world()
        const last = new Map<string, string>()
        let texts = 0
        for (const one of steps) {
          await take(all, one, last, () => `text ${texts++}`)
          const lies = [...last].filter(
            ([question, text]) => all.state(question) === 'saved' && !all.server.has(question, text),
          )
          expect(lies).toEqual([])
        }
        all.lines.length = 0
        for (let round = 0; round < 8; round++) {
          all.page.saver.retry()
          await all.time.pass(120_000)
        }
        for (const [question, text] of last) expect(all.server.has(question, text), `${text} of ${question}`).toBe(true)
        expect(all.page.saver.saving().queue).toEqual([])
        expect(all.journal.entries.size).toBe(0)
        expect(all.server.violations).toEqual([])
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})

async function take(
  all: ReturnType<typeof world>,
  one: Step,
  last: Map<string, string>,
  newText: () => string,
): Promise<void> {
  switch (one.kind) {
    case 'type': {
      const text = newText()
      last.set(one.question, text)
      return all.type(one.question, text)
    }
    case 'other':
      return all.server.otherSaves(one.question, `theirs ${newText()}`)
    case 'wait':
      return all.time.pass(one.milliseconds)
    case 'line':
      return void all.lines.push(one.next)
    case 'kill':
      await all.time.pass(300) // what is older than 300 ms survives a power cut
      return all.reopen()
    default:
      all.page.saver[one.kind]()
      return settle()
  }
}
