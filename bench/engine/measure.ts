import type { Version } from '#shared/definition/definition.ts'
import type { Contestant, Outcome } from './contestant.ts'
import { limit } from './limit.ts'
import { pillar } from './pillar.ts'
import { makeVersion } from './definition.ts'
import { makeReply, seeded } from './reply.ts'
import { makeScript, stepKinds, type StepKind } from './script.ts'

export const contestants = { limit, pillar } as const
export type ContestantName = keyof typeof contestants

/** Milliseconds and megabytes of one run in a process of its own. */
export interface Measurement {
  readonly load: number
  readonly heap: number
  readonly change: Readonly<Record<StepKind, { readonly mean: number; readonly p95: number }>>
  readonly wholeReply: number
  readonly outcome: Outcome
}

const rounds = 9
/** The processor's clock is coarse: one reply would be too short for it. */
const repliesPerBatch = 20

/** Measures one contestant at one size. Needs `--expose-gc`. Throws when an outcome differs from one worked out from scratch. */
export function measure(name: ContestantName, size: number): Measurement {
  const contestant = contestants[name]
  const made = makeVersion(size, seeded(size))
  const texts = { version: JSON.stringify(made), reply: JSON.stringify(makeReply(size, seeded(size + 1))) }
  const before = heapUsed()
  const started = clock()
  const session = contestant.load(texts.version, texts.reply)
  const opened = session.outcome()
  const load = since(started)
  const heap = heapUsed() - before
  const { change, outcome } = playScripts(contestant, texts, session, size)
  const fromScratch = contestant.load(texts.version, JSON.stringify(session.reply())).outcome()
  demandSame(`${name} at ${size}`, outcome, fromScratch)
  const wholeReply = timeWholeReply(contestant, JSON.parse(texts.version), JSON.parse(texts.reply), opened)
  return { load, heap, change, wholeReply, outcome }
}

/** Nine scripts one after another; of each kind the median of the rounds' means and of their p95. */
function playScripts(
  contestant: Contestant,
  texts: { version: string; reply: string },
  session: ReturnType<Contestant['load']>,
  size: number,
): Pick<Measurement, 'change' | 'outcome'> {
  const times = stepKinds.map((kind) => ({ kind, means: [0].slice(1), p95s: [0].slice(1) }))
  for (let round = 0; round < rounds; round++) {
    const script = makeScript(size, seeded(size + 100 + round))
    const taken: Record<StepKind, number[]> = { gate: [], cell: [], plain: [] }
    for (const step of script) {
      const started = performance.now()
      session.play(step)
      taken[step.kind].push(performance.now() - started)
    }
    for (const { kind, means, p95s } of times) {
      means.push(mean(undisturbed(taken[kind])))
      p95s.push(quantile(taken[kind], 0.95))
    }
  }
  const [gate, cell, plain] = times.map(({ means, p95s }) => ({ mean: quantile(means, 0.5), p95: quantile(p95s, 0.5) }))
  if (!gate || !cell || !plain) throw new Error('A kind of change was not measured.')
  return { change: { gate, cell, plain }, outcome: session.outcome() }
}

function timeWholeReply(
  contestant: Contestant,
  version: Version,
  reply: ReturnType<typeof makeReply>,
  expected: Outcome,
): number {
  const check = contestant.prepare(version)
  const taken: number[] = []
  for (let batch = 0; batch < 12; batch++) {
    const started = clock()
    for (let i = 0; i < repliesPerBatch; i++) {
      const { findings } = check(reply)
      if (findings !== expected.findings)
        throw new Error(`From scratch: ${findings} findings instead of ${expected.findings}.`)
    }
    taken.push(since(started) / repliesPerBatch)
  }
  return quantile(taken.slice(2), 0.5)
}

function demandSame(what: string, a: Outcome, b: Outcome): void {
  if (a.asked !== b.asked || a.calculated !== b.calculated || a.findings !== b.findings)
    throw new Error(`${what}: after all changes ${JSON.stringify(a)}, from scratch ${JSON.stringify(b)}.`)
}

/** The machine may be shared: an operation took the lesser of the wall's time and its own thread's processor time. */
function clock(): { wall: number; cpu: NodeJS.CpuUsage } {
  return { wall: performance.now(), cpu: process.threadCpuUsage() }
}
function since(start: ReturnType<typeof clock>): number {
  const { user, system } = process.threadCpuUsage(start.cpu)
  return Math.min(performance.now() - start.wall, (user + system) / 1000)
}

function heapUsed(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1_000_000
}

/** Without the slowest twentieth: on a shared machine those were interrupted. The p95 is taken with them. */
function undisturbed(times: readonly number[]): readonly number[] {
  return times.toSorted((a, b) => a - b).slice(0, Math.ceil(times.length * 0.95))
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
