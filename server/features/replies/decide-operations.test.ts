import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '#shared/answer/answer.ts'
import type { Operation } from '#shared/contract/replies.ts'
import { tinyVersion } from '#tests/support/tiny-definitions.ts'
import {
  decideOperations,
  revisionKey,
  type Ground,
  type KnownOperation,
  type StandingHead,
} from './decide-operations.ts'
import type { NewEvent } from './event.ts'
import { answerOf } from './log-queries.ts'
import { indexOf } from './version-index.ts'

const index = indexOf(tinyVersion)
const empty: Ground = {
  status: 'draft',
  index,
  mine: new Set(index.sections.keys()),
  heads: new Map(),
  known: new Map(),
  bases: new Map(),
  branches: new Map(),
}

/** The log as a list; what the database would say of it. */
function groundOf(log: readonly NewEvent[]): Ground {
  const moved = log.filter(({ rev }) => rev !== undefined).map(headOf)
  const closed = new Set(log.flatMap(({ closes = [] }) => closes))
  const branches = log.filter(({ branchId }) => branchId !== undefined && !closed.has(branchId))
  return {
    ...empty,
    heads: new Map(moved.map((head) => [head.question, head])),
    bases: new Map(moved.map((head) => [revisionKey(head.question, head.rev), head.answer])),
    known: new Map(log.map((event) => [event.opId ?? '', { ...event } as KnownOperation])), // every event here is an operation
    branches: new Map(branches.map(({ branchId = '', question = '' }) => [branchId, question])),
  }
}

function headOf({ question = '', rev = 0, bytes, actor, at }: NewEvent): StandingHead {
  return { question, rev, answer: bytes ? answerOf(bytes) : {}, actor, at }
}

const cellsOf = (answer: Answer): readonly string[] =>
  answer.value && 'cells' in answer.value
    ? Object.entries(answer.value.cells).map(([key, { value }]) => `${key} ${value}`)
    : []

const key = fc.constantFrom('female:sentenced', 'female:unsentenced', 'male:sentenced', 'male:unsentenced')
interface Typing {
  readonly client: number
  readonly key: string
  readonly reload: boolean
}
const typings = fc.array(fc.record({ client: fc.nat(4), key, reload: fc.boolean() }), { minLength: 1, maxLength: 25 })

/** Five browsers type into the cells of one table, each on what it saw last, reloading now and then. */
function play(script: readonly Typing[]): { readonly log: readonly NewEvent[]; readonly typed: readonly string[] } {
  const log: NewEvent[] = []
  const seen = new Map<number, StandingHead | undefined>()
  const typed: string[] = []
  for (const [n, { client, key: at, reload }] of script.entries()) {
    const ground = groundOf(log)
    if (reload || !seen.has(client)) seen.set(client, ground.heads.get('held'))
    const base = seen.get(client)
    const cells = {
      ...(base?.answer.value && 'cells' in base.answer.value ? base.answer.value.cells : {}),
      [at]: { value: `${n}` },
    }
    const answer: Answer = { value: { cells } }
    const op: Operation = { opId: `op-${n}`, question: 'held', baseRev: base?.rev ?? 0, answer, typedAt: '' }
    const { events } = decideOperations([op, op], ground, { actor: `p${client}`, at: '', newId: () => `branch-${n}` })
    log.push(...events)
    typed.push(`${at} ${n}`)
    expect(events).toHaveLength(1)
  }
  return { log, typed }
}

test('whatever the interleaving, every value typed stands in the history or in a branch', () => {
  fc.assert(
    fc.property(typings, (script) => {
      const { log, typed } = play(script)
      const kept = new Set(log.flatMap(({ bytes }) => (bytes ? cellsOf(answerOf(bytes)) : [])))
      expect(typed.filter((value) => !kept.has(value))).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

test('a value leaves the head only when somebody who saw it typed over it', () => {
  fc.assert(
    fc.property(typings, (script) => {
      const heads = play(script).log.filter(({ rev }) => rev !== undefined)
      for (const [n, event] of heads.entries()) {
        const before = heads[n - 1]?.bytes
        if (!before || !event.bytes) continue
        const [old, now] = [cellsOf(answerOf(before)), new Set(cellsOf(answerOf(event.bytes)))]
        expect(old.filter((cell) => !now.has(cell)).length).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 2000 },
  )
})

test('revisions count up by one, whatever is sent', () => {
  fc.assert(
    fc.property(typings, (script) => {
      const revs = play(script).log.flatMap(({ rev }) => (rev === undefined ? [] : [rev]))
      expect(revs).toEqual(revs.map((_, n) => n + 1))
    }),
  )
})
