import type { Answer } from '#shared/answer/answer.ts'
import type { Head, Operation, Verdict } from '#shared/contract/replies.ts'
import type { Entry } from './entry.ts'
import type { Journal } from './journal.ts'
import type { Tabs } from './tabs.ts'
import type { Delivery } from './work.ts'

/** A journal in memory that can be made to fail; what it holds survives the page, as on a device. */
export function memoryJournal(): Journal & { readonly entries: Map<string, Entry>; full: boolean } {
  const entries = new Map<string, Entry>()
  const journal = {
    entries,
    full: false,
    async put(some: readonly Entry[]) {
      if (journal.full) throw new DOMException('no room', 'QuotaExceededError')
      for (const entry of some) entries.set(entry.op.opId, structuredClone(entry))
    },
    async remove(opIds: readonly string[]) {
      for (const opId of opIds) entries.delete(opId)
    },
    async loadAll(person: string) {
      return [...entries.values()].filter((entry) => entry.person === person)
    },
    async load({ person, reply }: { person: string; reply: string }) {
      return [...entries.values()].filter((entry) => entry.person === person && entry.reply === reply)
    },
  }
  return journal
}

export function onlyTab(id: string, alive: () => readonly string[] = () => [id]): Tabs {
  return {
    id,
    exclusively: (run) => run(),
    alive: async () => new Set(alive()),
    tell: () => {},
    listen: () => () => {},
  }
}

export function textAnswer(text: string): Answer {
  return { value: { text } }
}

export function textOf(answer: Answer): string {
  return answer.value !== undefined && 'text' in answer.value ? answer.value.text : ''
}

/** How the line behaves for one request. `cut`: the server has it, the answer is lost. */
export type Line = 'ok' | 'offline' | 'cut' | 401 | 409 | 429 | 500

const us = { id: 'us', name: 'Us' }
const them = { id: 'them', name: 'Them' }

interface Ground {
  readonly heads: Map<string, Head>
  readonly branches: Operation[]
  /** Every text that ever stood: others may replace what they have seen. */
  readonly history: Operation[]
  /** Texts of others that no response has ever brought to this page. */
  readonly unseen: Set<string>
  readonly violations: string[]
}

function judge(
  op: Operation,
  head: Head | undefined,
  { heads, branches, history, unseen, violations }: Ground,
): Verdict {
  const rev = head?.rev ?? 0
  if (head && textOf(head.answer) === textOf(op.answer)) return { opId: op.opId, verdict: 'duplicate', rev }
  if (op.baseRev !== rev && head) {
    branches.push(op)
    return { opId: op.opId, verdict: 'conflict', branchId: op.opId, head }
  }
  if (head && unseen.has(textOf(head.answer)))
    violations.push(`${textOf(op.answer)} overwrote ${textOf(head.answer)} unseen`)
  history.push(op)
  heads.set(op.question, { question: op.question, rev: rev + 1, answer: op.answer, by: us, at: 'now' })
  return { opId: op.opId, verdict: 'applied', rev: rev + 1 }
}

/** The server's promise (shared/contract/replies.ts) in its shortest form: one verdict per operation, nothing overwritten. */
export function modelServer() {
  const ground: Ground = { heads: new Map(), branches: [], history: [], unseen: new Set(), violations: [] }
  const { heads, branches, history, unseen, violations } = ground
  const done = new Map<string, Verdict>()

  function save(op: Operation): Verdict {
    const known = done.get(op.opId)
    const head = heads.get(op.question)
    if (known) return { opId: op.opId, verdict: 'duplicate', rev: known.rev ?? head?.rev ?? 0, ...(head && { head }) }
    const verdict = judge(op, head, ground)
    done.set(op.opId, verdict)
    return verdict
  }

  return {
    heads,
    branches,
    unseen,
    violations,
    otherSaves(question: string, text: string): void {
      unseen.add(text)
      heads.set(question, {
        question,
        rev: (heads.get(question)?.rev ?? 0) + 1,
        answer: textAnswer(text),
        by: them,
        at: 'now',
      })
    },
    receive(ops: readonly Operation[], line: Line): Delivery {
      if (line === 'offline') return { kind: 'unreachable' }
      if (line === 401) return { kind: 'sign-in' }
      if (line === 409) return { kind: 'declined', problem: 'reply.wrongVersion', splittable: false }
      if (line === 429 || line === 500) return { kind: 'busy', retryAfter: line === 429 ? 3 : 0 }
      const verdicts = ops.map((op) => save(op))
      if (line === 'cut') return { kind: 'unreachable' }
      for (const { head } of verdicts) if (head) unseen.delete(textOf(head.answer))
      return { kind: 'delivered', at: 'now', verdicts }
    },
    /** Whether a text is safe: it stands or stood, or it is kept beside what stands. */
    has(question: string, text: string): boolean {
      return [...history, ...branches].some((op) => op.question === question && textOf(op.answer) === text)
    },
  }
}

/** Time that passes only when the test says so; promises settle in between. */
export function fakeTime() {
  let now = 0
  let timers: { at: number; run: () => void }[] = []
  return {
    now: () => new Date(now).toISOString(),
    later: (milliseconds: number, run: () => void) => {
      const timer = { at: now + milliseconds, run }
      timers.push(timer)
      return () => void (timers = timers.filter((one) => one !== timer))
    },
    async pass(milliseconds: number): Promise<void> {
      const until = now + milliseconds
      for (let turn = 0; ; turn++) {
        if (turn > 10_000) throw new Error('Timers keep setting timers: the saver asks without pause.')
        await settle()
        const due = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0]
        if (due === undefined) break
        now = Math.max(now, due.at)
        timers = timers.filter((one) => one !== due)
        due.run()
      }
      now = until
      await settle()
    },
    /** The page is gone: none of its timers fires any more. */
    forget: () => void (timers = []),
  }
}

/** Lets all promises that can settle do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve()
}
