import pg from 'pg'

const DATE = 1082
const INT8 = 20

/**
 * Without these, `pg` would turn a date into local midnight (and so shift it by a day between zones)
 * and hand out 64-bit integers as strings.
 */
export function installColumnParsers(): void {
  pg.types.setTypeParser(DATE, (text) => text)
  pg.types.setTypeParser(INT8, safeInteger)
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`the integer ${text} does not fit into a number without loss`)
  return value
}
