import type { FastifyInstance } from 'fastify'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp, outboxTopics } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { ensureCast } from '#server/features/accounts/index.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { HttpOptions } from '#server/platform/http/build-http.ts'
import { readFolder, type StoredMail } from '#server/platform/mail/mail-folder.ts'
import { openMailer } from '#server/platform/mail/mailer.ts'
import { drainOutbox } from '#server/platform/outbox.ts'
import { cast, type CastKey } from './cast.ts'
import { tinyDefinitions } from './tiny-definitions.ts'
import { stoppedClock, type TestClock } from './clock.ts'
import { openTestDatabase, type TestDatabase } from './database.ts'
import { inspectReply } from './inspect-reply.ts'
import { openBrowser, type TestBrowser } from './test-browser.ts'

export interface TestServer {
  readonly app: FastifyInstance
  readonly deps: Deps
  readonly clock: TestClock
  readonly database: TestDatabase['database']
  /** Ids of the cast's people, by key. */
  readonly people: ReadonlyMap<string, string>
  /** A browser with no session. */
  anonymous(): TestBrowser
  /** A browser in which this person of the cast has just signed in. */
  signedInAs(key: CastKey): Promise<TestBrowser>
  /** Sends what waits in the outbox; returns all mails so far, newest first. */
  mails(): Promise<readonly StoredMail[]>
  close(): Promise<void>
}

export interface ServerOptions {
  readonly environment?: Readonly<Record<string, string>>
  readonly http?: HttpOptions
  /** Questionnaires of this installation; a tiny one unless given. */
  readonly definitions?: Deps['definitions']
  /** Uses this database instead of a new one; the caller closes it. */
  readonly database?: TestDatabase
}

/** The real program on a real database with the cast in it; only the clock is ours. Close it in `afterAll`. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'pillar-data-'))
  const opened = options.database ?? (await openTestDatabase())
  const clock = stoppedClock()
  const config = readConfig({ DATA_DIR: folder, ...options.environment })
  const definitions = options.definitions ?? tinyDefinitions
  const deps: Deps = {
    config,
    database: opened.database,
    clock,
    definitions,
    publicUrl: () => 'http://localhost:3000',
    wakeOutbox: () => undefined,
  }
  const app = await buildApp(deps, {
    inspectReply,
    onMissingAudit: refuseMissingAudit,
    openWritesPerMinute: 1_000_000,
    ...options.http,
  })
  const people = await withTenant(opened.database, { role: 'app_accounts', state: null, personId: null }, (tx) =>
    ensureCast(tx, cast),
  )
  const topics = outboxTopics(deps, openMailer(config, clock))
  return {
    app,
    deps,
    clock,
    database: opened.database,
    people,
    anonymous: () => openBrowser(app),
    signedInAs: async (key) => {
      const browser = openBrowser(app)
      await browser.signInAs(key)
      return browser
    },
    mails: async () => {
      await drainOutbox(opened.database, clock, topics)
      return readFolder(`${folder}/mail`)
    },
    close: async () => {
      await app.close()
      if (!options.database) await opened.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function refuseMissingAudit({ id, audit }: { readonly id: string; readonly audit: string }): never {
  throw new Error(`${id} succeeded without recording ${audit}`)
}
