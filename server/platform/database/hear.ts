import pg from 'pg'

/** Hears what the database tells through NOTIFY, as long as it can. */
export interface Hearing {
  /** Whether everything told is heard. False before the first connection and while it is lost: then nothing may be relied upon. */
  isHearing(): boolean
  stop(): Promise<void>
}

const AGAIN_MS = 1_000

/**
 * Listens on a connection of its own and connects again when it is lost.
 * @param told called at each word, and after each connection, because words may have been missed
 */
export function hearPostgresql(url: string, channel: string, told: () => void): Hearing {
  let hearing = false
  let stopped = false
  let client: pg.Client | undefined

  function lose(lost: pg.Client): void {
    if (lost !== client) return
    client = undefined
    hearing = false
    lost.end().catch(() => undefined) // it is gone already
    if (!stopped) setTimeout(connect, AGAIN_MS).unref()
  }
  function connect(): void {
    const next = new pg.Client({ connectionString: url, application_name: 'pillar hears', keepAlive: true })
    client = next
    next.on('error', () => lose(next))
    next.on('end', () => lose(next))
    next.on('notification', told)
    next
      .connect()
      .then(() => next.query(`listen ${channel}`))
      .then(() => {
        hearing = true
        told()
      })
      .catch(() => lose(next))
  }
  connect()
  return {
    isHearing: () => hearing,
    stop: async () => {
      stopped = true
      hearing = false
      const last = client
      client = undefined
      await last?.end().catch(() => undefined)
    },
  }
}
