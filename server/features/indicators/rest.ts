import { setImmediate as othersTurn, setTimeout as pause } from 'node:timers/promises'

/** What computing does after each piece of work that took so many milliseconds. */
export type Pace = (worked: number) => Promise<unknown>

/** Without a stop, but never before others had their turn: embedded storage answers at once, and nobody else would be served. */
export const steadily: Pace = () => othersTurn()

const LONGEST_REST_MS = 500

/** In the background of people who are saving: one connection, and after each piece a rest as long as the work was. */
export const atLeisure: Pace = (worked) => pause(Math.min(worked, LONGEST_REST_MS))
