import type { FastifyInstance } from 'fastify'
import { fileURLToPath } from 'node:url'
import { buildApp, mailLaneTopics, outboxTopics } from './app.ts'
import { readConfig, type Config } from './config.ts'
import { demoCast, forgetOld } from './features/accounts/index.ts'
import { openRenderer } from './features/pages/index.ts'
import { systemClock } from './platform/clock.ts'
import { loadDefinitions, type Definitions } from './platform/definitions/load-definitions.ts'
import { phraseFinding } from './platform/definitions/phrase-finding.ts'
import { checkAtBoot, checkPublicReader } from './platform/database/check-at-boot.ts'
import { migrate } from './platform/database/migrate.ts'
import { oneAtATime } from './platform/database/one-at-a-time.ts'
import { openDatabase, type Database } from './platform/database/open-database.ts'
import type { Deps } from './platform/deps.ts'
import { describeFault } from './platform/http/answer-errors.ts'
import { openLog, type Logger } from './platform/log.ts'
import { openMailer } from './platform/mail/mailer.ts'
import { drainOutbox } from './platform/outbox.ts'
import { startOutbox, type OutboxWorker } from './platform/outbox-worker.ts'
import { closeOnSignal } from './platform/close-on-signal.ts'
import { readRecords } from './world/read-documented.ts'
import { seedWorld } from './world/seed-world.ts'

type Say = (line: string) => void

const questionnaires = fileURLToPath(new URL('../questionnaires', import.meta.url))
const clientDir = fileURLToPath(new URL('../dist/client', import.meta.url))
const pagesDir = fileURLToPath(new URL('../dist/pages', import.meta.url))

/** Configuration, database, migrations, world, program, listening: in this order, each said aloud. */
export async function startPillar(environment: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const config = readConfig(environment)
  say('Preparing the database …')
  const database = await openDatabase({
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL,
    prepare: config.DATABASE_PREPARE === 'on',
    dataDir: config.DATA_DIR,
  })
  try {
    await run(config, database, say)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function run(config: Config, database: Database, say: Say): Promise<void> {
  await checkAtBoot(config, database)
  await migrate(database)
  await checkPublicReader(database)
  let port = config.PORT
  let outbox: OutboxWorker | undefined
  const deps: Deps = {
    config,
    database,
    clock: systemClock,
    definitions: readDefinitions(),
    publicUrl: () => config.PUBLIC_URL?.replace(/\/$/, '') ?? `http://localhost:${port}`,
    wakeOutbox: () => outbox?.wake(),
  }
  const log = openLog(config)
  if (config.MODE === 'demonstration') await oneAtATime(database, () => seedWorld(deps, say))
  let ready = true
  const app = await buildApp(deps, {
    logger: log,
    clientDir,
    renderer: await openRenderer(pagesDir),
    records: readRecords(),
    keepResults: true,
    isReady: () => ready,
  })
  port = await listen(app, config)
  outbox = workOffOutbox(deps, log)
  tidyUp(deps, log)
  closeOnSignal({ app, database, outbox, config, say, stopReady: () => (ready = false) })
  announce(deps, say)
}

/** Mail in one lane, all else in another: who waits for a code to sign in does not wait for a cycle to be recomputed. */
function workOffOutbox(deps: Deps, log: Logger): OutboxWorker {
  const mailer = openMailer(deps.config, deps.clock)
  const all = outboxTopics(deps, mailer)
  const topics = Object.keys(mailLaneTopics(deps, mailer))
  const lanes = (['these', 'others'] as const).map(
    (takes) => (mayGoOn: () => boolean) =>
      drainOutbox(deps.database, deps.clock, all, { mayGoOn, lane: { takes, topics } }),
  )
  return startOutbox(lanes, (error) => log.error({ fault: describeFault(error) }, 'outbox'))
}

const TIDY_MS = 6 * 3600 * 1000

/** Forgets what has served its time: now, and every six hours. */
function tidyUp(deps: Deps, log: Logger): void {
  const tidy = (): void =>
    void forgetOld(deps).catch((error: unknown) => log.error({ fault: describeFault(error) }, 'tidying up'))
  tidy()
  setInterval(tidy, TIDY_MS).unref()
}

/** A questionnaire with an error cannot be asked: better to say so now than while somebody is answering. */
function readDefinitions(): Definitions {
  const definitions = loadDefinitions(questionnaires)
  const errors = definitions.findings.filter(({ level }) => level === 'error')
  if (errors.length > 0) throw new Error(errors.slice(0, 20).map(phraseFinding).join('\n'))
  return definitions
}

/** Listens and returns the port; says what to do when it is taken. */
async function listen(app: FastifyInstance, { HOST, PORT }: Config): Promise<number> {
  try {
    await app.listen({ host: HOST, port: PORT, listenTextResolver: () => 'listening' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new Error(`Port ${PORT} is in use by another program. Stop that one, or set PORT to another number.`, {
        cause: error,
      })
    throw error
  }
  const address = app.server.address()
  return typeof address === 'object' && address ? address.port : PORT
}

function announce(deps: Deps, say: Say): void {
  say(`Pillar is ready: ${deps.publicUrl()}`)
  if (deps.database.engine === 'embedded')
    say('Demonstration storage: not for a real cycle. Set DATABASE_URL to use PostgreSQL.')
  if (deps.config.MODE !== 'demonstration') return
  say('Sign in with one click as:')
  for (const { key, name, state } of demoCast)
    say(`  ${name}${state === undefined ? '' : `, ${state}`}: ${deps.publicUrl()}/enter?as=${key}`)
}
