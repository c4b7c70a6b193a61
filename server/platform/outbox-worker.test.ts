import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startOutbox } from './outbox-worker.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const never = (error: unknown) => expect.unreachable(String(error))

test('a worker that is stopped begins no further entry', async () => {
  const done: number[] = []
  const first = Promise.withResolvers<void>()
  const worker = startOutbox(
    [
      async (mayGoOn) => {
        for (let entry = 1; mayGoOn(); entry += 1) {
          await first.promise
          done.push(entry)
        }
      },
    ],
    never,
  )
  worker.wake()
  const stopped = worker.stop()
  worker.wake()
  first.resolve()
  await stopped
  expect(done).toEqual([1])
})

test('a stop does not wait for an entry without end', async () => {
  const worker = startOutbox([() => new Promise(() => undefined)], never)
  worker.wake()
  let isStopped = false
  const stopped = worker.stop().then(() => (isStopped = true))
  await vi.advanceTimersByTimeAsync(1_900)
  expect(isStopped).toBe(false)
  await vi.advanceTimersByTimeAsync(200)
  await stopped
  expect(isStopped).toBe(true)
})

test('a lane does not wait for the long work of another', async () => {
  const long = Promise.withResolvers<void>()
  let mails = 0
  const worker = startOutbox([async () => void (mails += 1), () => long.promise], never)
  worker.wake()
  await vi.advanceTimersByTimeAsync(0)
  worker.wake()
  expect(mails).toBe(2)
  long.resolve()
  await worker.stop()
})
