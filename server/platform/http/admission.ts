import { AsyncLocalStorage } from 'node:async_hooks'
import type { LoadClass } from '#shared/contract/endpoint.ts'
import { withStatementLimit } from '../database/statement-limit.ts'
import { refuse } from './problem.ts'

/** How much of one class this instance takes on. */
export interface Lane {
  /** Requests that may work with the database at once. */
  readonly slots: number
  /** Requests that may wait for a slot; the next one is told to come back. */
  readonly queue: number
  /** Longest that a statement may run, in milliseconds. */
  readonly statementMs: number
}
export type Lanes = Readonly<Record<LoadClass, Lane>>

/**
 * Lanes for a pool of so many connections: two for submissions, one for bulk, one spare for workers, the rest two to
 * one for saving and reading; sixteen connections give 2, 8, 4 and 1.
 */
export function lanesFor(poolSize: number): Lanes {
  const submit = poolSize >= 8 ? 2 : 1
  const rest = Math.max(2, poolSize - submit - 2)
  const read = Math.max(1, Math.floor(rest / 3))
  return {
    submit: { slots: submit, queue: 40, statementMs: 5_000 },
    save: { slots: Math.max(1, rest - read), queue: 400, statementMs: 3_000 },
    read: { slots: read, queue: 200, statementMs: 5_000 },
    bulk: { slots: 1, queue: 4, statementMs: 60_000 },
  }
}

/** Who works and who waits, by class. One flood never takes another class's connections. */
export interface Admission {
  /**
   * Runs the work in a slot of the class, in order of arrival. Refuses with `server.busy` and a time to come back when
   * too many wait already. Work inside such work uses the same slot.
   */
  run<T>(load: LoadClass, work: () => Promise<T>): Promise<T>
  waiting(load: LoadClass): number
}

interface Standing {
  active: number
  readonly queue: (() => void)[]
}

/** Admits requests by class. `random` spreads the times at which those refused come back. */
export function createAdmission(lanes: Lanes, random: () => number = Math.random): Admission {
  const standing: Readonly<Record<LoadClass, Standing>> = {
    submit: { active: 0, queue: [] },
    save: { active: 0, queue: [] },
    read: { active: 0, queue: [] },
    bulk: { active: 0, queue: [] },
  }
  const within = new AsyncLocalStorage<true>()
  return {
    waiting: (load) => standing[load].queue.length,
    run: async (load, work) => {
      if (within.getStore()) return work()
      await enter(lanes[load], standing[load], random)
      try {
        return await within.run(true, () => withStatementLimit(lanes[load].statementMs, work))
      } finally {
        leave(standing[load])
      }
    },
  }
}

async function enter({ slots, queue: most }: Lane, lane: Standing, random: () => number): Promise<void> {
  if (lane.active < slots) {
    lane.active += 1
    return
  }
  if (lane.queue.length >= most) refuse('server.busy', { retryAfter: retryAfter(lane.queue.length / slots, random()) })
  // Whoever leaves hands the slot over, so that nobody who comes later slips in between.
  await new Promise<void>((resolve) => lane.queue.push(resolve))
}

function leave(lane: Standing): void {
  const next = lane.queue.shift()
  if (next) next()
  else lane.active -= 1
}

/** Seconds until coming back makes sense: longer the more wait for each slot, and not the same for everybody. */
function retryAfter(waitingPerSlot: number, spread: number): number {
  const most = Math.min(60, 2 + waitingPerSlot / 10)
  return Math.ceil(most * (0.5 + spread / 2))
}
