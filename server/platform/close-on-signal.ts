import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import type { Database } from './database/open-database.ts'
import type { OutboxWorker } from './outbox-worker.ts'

export interface Running {
  readonly app: FastifyInstance
  readonly database: Database
  readonly outbox: OutboxWorker
  readonly config: Config
  readonly say: (line: string) => void
  /** From now on `/ready` says no, so that the balancer sends nobody here any more. */
  readonly stopReady: () => void
}

const IN_FLIGHT_MS = 10_000
const IDLE_CHECK_MS = 100
/** A terminal that is closed tells everybody in it, who may tell each other: that is asking once. */
const SAME_ASKING_MS = 1_000

/** Ends in order on SIGTERM, SIGINT or SIGHUP: no new requests, those in flight finish, storage is copied and closed. */
export function closeOnSignal(running: Running): void {
  const timer = snapshotNowAndThen(running)
  let askedAt: number | undefined
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Asking a second time means now.
      if (askedAt !== undefined && performance.now() - askedAt > SAME_ASKING_MS) process.exit(1)
      if (askedAt !== undefined) return
      askedAt = performance.now()
      clearInterval(timer)
      close(running).then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

async function close({ app, database, outbox, say, stopReady }: Running): Promise<void> {
  stopReady()
  say('Closing …')
  await Promise.race([finish(app), new Promise((resolve) => setTimeout(resolve, IN_FLIGHT_MS))])
  await outbox.stop()
  await database.snapshot()
  await database.close()
  say('Closed.')
}

/** A browser keeps its connection for later once its request is answered: nobody waits for that. */
async function finish(app: FastifyInstance): Promise<void> {
  const timer = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK_MS)
  await app.close().finally(() => clearInterval(timer))
}

function snapshotNowAndThen({ config, database, app }: Running): NodeJS.Timeout | undefined {
  if (config.SNAPSHOT_MINUTES === 0 || database.engine !== 'embedded') return undefined
  const snapshot = (): void =>
    void database.snapshot().catch(() => app.log.error('the copy of embedded storage could not be written'))
  return setInterval(snapshot, config.SNAPSHOT_MINUTES * 60_000).unref()
}
