import type { Clock } from '#server/platform/clock.ts'

export interface TestClock extends Clock {
  /** Lets time pass. */
  advance(amount: { readonly minutes?: number; readonly hours?: number; readonly days?: number }): void
}

/** A clock that stands still until told otherwise. */
export function stoppedClock(start = '2026-11-02T09:00:00.000Z'): TestClock {
  let now = Date.parse(start)
  return {
    now: () => new Date(now),
    advance: ({ minutes = 0, hours = 0, days = 0 }) => {
      now += ((days * 24 + hours) * 60 + minutes) * 60_000
    },
  }
}
