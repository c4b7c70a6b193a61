import { randomUUID } from 'node:crypto'
import { quantile } from '../engine/measure.ts'
import { versionId } from './definition.ts'
import { milliseconds, request } from './time.ts'

/** How long saves took, in milliseconds. */
export interface Saves {
  readonly count: number
  readonly p50: number
  readonly p95: number
}

const betweenMs = 20

/** A focal point who types: one save after the other, a moment between them. */
export async function openSaver(base: string) {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const call = (path: string, method: string, body?: object) =>
    request(`${base}/api/v1${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  const entered = await call('/demo/session', 'POST', { key: 'morocco-focal-point' })
  headers['cookie'] = (entered.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ')
  const list = JSON.parse((await call('/replies', 'GET')).body.toString()) as {
    replies: { id: string; cycle: string }[]
  } // the contract's
  const reply = list.replies.find(({ cycle }) => cycle === 'bench-open')?.id
  if (reply === undefined) throw new Error('nobody can save: the reply is not there')
  let rev = 0
  const save = async (): Promise<void> => {
    const answer = { value: { number: String(rev) } }
    const op = { opId: randomUUID(), question: 'q0', answer, baseRev: rev, typedAt: new Date().toISOString() }
    const saved = await call(`/replies/${reply}/answers`, 'PATCH', { clientId: 'bench', versionId, ops: [op] })
    if (saved.status !== 200) throw new Error(`a save was refused: ${saved.body.toString()}`)
    rev += 1
  }
  return {
    /** Saves until told to stop; each save counts for what was so when it began, or not at all. */
    async run<When extends string>(
      isOver: () => boolean,
      whenIs: () => When | undefined,
    ): Promise<ReadonlyMap<When, Saves>> {
      const times = new Map<When, number[]>()
      while (!isOver()) {
        const when = whenIs()
        const taken = await milliseconds(save)
        if (when !== undefined) times.set(when, [...(times.get(when) ?? []), taken])
        await new Promise((resolve) => setTimeout(resolve, betweenMs))
      }
      return new Map([...times].map(([when, taken]) => [when, savesOf(taken)]))
    },
  }
}

function savesOf(taken: readonly number[]): Saves {
  return { count: taken.length, p50: quantile(taken, 0.5), p95: quantile(taken, 0.95) }
}
