import { setImmediate as othersTurn, setTimeout as pause } from 'node:timers/promises'

/** Called after each piece of work; others have had their turn when it returns. */
export type Rest = () => Promise<unknown>

/** Without a stop, but never before others had their turn: embedded storage answers at once, and nobody else would be served. */
export const steadily: Rest = () => othersTurn()

/** How many times as long as the work a rest is; `npm run bench -- results` measures what saves feel of it. */
const rests = { soon: 1, leisure: 6 }
const LONGEST_REST_MS = 2000

/** What readers wait for, beside people who are saving: a rest after each piece, as long as the work since the last one. */
export function soon(): Rest {
  return resting(rests.soon)
}

/**
 * What nobody waits for, beside people who are saving: mostly at rest. Pieces of a few milliseconds with such rests are
 * hardly felt.
 */
export function atLeisure(): Rest {
  return resting(rests.leisure)
}

/** The work since the last rest counts, the database's included; made once for a whole work. */
function resting(times: number): Rest {
  let begun = performance.now()
  return async () => {
    await pause(Math.min(times * (performance.now() - begun), LONGEST_REST_MS))
    begun = performance.now()
  }
}
