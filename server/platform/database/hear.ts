import { randomUUID } from 'node:crypto'
import { Socket } from 'node:net'
import pg from 'pg'

/** Hears what the database tells through NOTIFY, as long as it can. */
export interface Hearing {
  /** Whether everything told is heard. False before the first word and while none comes through: then nothing may be relied upon. */
  isHearing(): boolean
  stop(): Promise<void>
}

/** What to hear, and how a word is sent to oneself. Times in milliseconds. */
export interface Listening {
  readonly url: string
  readonly channel: string
  /** Called at each word, and whenever words may have been missed. */
  readonly told: () => void
  /** Tells a channel something, on another connection than the one that hears. */
  readonly tell: (channel: string, word: string) => Promise<unknown>
  readonly now?: () => number
  /** How often one tells oneself something, and how old the last such word may be for the hearing to be trusted. */
  readonly everyMs?: number
  readonly boundMs?: number
}

interface Line {
  readonly client: pg.Client
  readonly socket: Socket
  readonly since: number
}

const AGAIN_MS = 1_000
const CLOSING_MS = 1_000

/**
 * Listens on a connection of its own and connects again when it is lost. A connection can look open and be dead, and a
 * proxy can swallow every word; so one tells oneself the time and again, and trusts the hearing only while that comes
 * back. Words arrive in the order of their commits: whoever hears a word has heard everything told before it was sent.
 */
export function hearPostgresql(listening: Listening): Hearing {
  const { url, channel, told, tell, now = () => performance.now(), everyMs = 10_000, boundMs = 25_000 } = listening
  const own = `own_${randomUUID().replaceAll('-', '')}`
  let line: Line | undefined
  let heardUntil = Number.NEGATIVE_INFINITY
  let stopped = false
  const isHearing = (): boolean => now() - heardUntil < boundMs

  function lose(lost: Line): void {
    if (lost !== line) return
    line = undefined
    heardUntil = Number.NEGATIVE_INFINITY
    lost.socket.destroy()
    if (!stopped) setTimeout(connect, AGAIN_MS).unref()
  }
  function hear({ channel: said, payload = '' }: pg.Notification): void {
    const isBack = said === own && !isHearing()
    if (said === own) heardUntil = Math.max(heardUntil, Number(payload))
    if (said === channel || isBack) told()
  }
  const tellOneself = (): void => void tell(own, String(now())).catch(() => undefined) // silence is what is acted upon
  function connect(): void {
    if (stopped) return
    const next = openLine(url, now())
    line = next
    next.client.on('error', () => lose(next))
    next.client.on('end', () => lose(next))
    next.client.on('notification', (word) => next === line && hear(word))
    next.client
      .connect()
      .then(() => next.client.query(`listen ${channel}; listen ${own}`))
      .then(tellOneself)
      .catch(() => lose(next))
  }
  const pulse = setInterval(() => {
    if (line && now() - Math.max(heardUntil, line.since) > boundMs) lose(line)
    else tellOneself()
  }, everyMs).unref()
  connect()
  return {
    isHearing,
    stop: async () => {
      stopped = true
      clearInterval(pulse)
      heardUntil = Number.NEGATIVE_INFINITY
      const last = line
      line = undefined
      if (last) await close(last)
    },
  }
}

function openLine(url: string, since: number): Line {
  const socket = new Socket()
  const client = new pg.Client({
    connectionString: url,
    application_name: 'pillar hears',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    stream: () => socket,
  })
  return { client, socket, since }
}

/** Says goodbye, but does not wait long for somebody who may not be there any more. */
async function close({ client, socket }: Line): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, CLOSING_MS).unref())
  await Promise.race([client.end().catch(() => undefined), late])
  socket.destroy()
}
