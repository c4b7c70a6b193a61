import { writeSync } from 'node:fs'
import { buildApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { demoCast, ensureCast } from '#server/features/accounts/index.ts'
import { systemClock } from '#server/platform/clock.ts'
import { migrate } from '#server/platform/database/migrate.ts'
import { openDatabase } from '#server/platform/database/open-database.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { atWork, opensCycle, type Teammate } from '#tests/support/reporting.ts'
import { openBrowser } from '#tests/support/test-browser.ts'
import { tinyDefinitions } from '#tests/support/tiny-definitions.ts'

/** The program, saving as fast as it can until it is killed; each line it writes is a save that was acknowledged. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const database = await openDatabase({ url: config.DATABASE_URL, poolSize: 4, dataDir: config.DATA_DIR })
  await migrate(database)
  const deps = {
    config,
    database,
    clock: systemClock,
    definitions: tinyDefinitions,
    publicUrl: () => 'http://localhost',
    wakeOutbox: () => undefined,
  }
  const app = await buildApp(deps)
  const people = await withTenant(database, { role: 'app_accounts', state: null, personId: null }, (tx) =>
    ensureCast(tx, demoCast),
  )
  const signedInAs: Parameters<typeof opensCycle>[0]['signedInAs'] = async (key) => {
    const browser = openBrowser(app)
    await browser.signInAs(key)
    return browser
  }
  const server = { signedInAs, people } as unknown as Parameters<typeof opensCycle>[0] // of a test server only this is used
  const isFirstLife = process.env['CRASH_LIFE'] === '0'
  if (isFirstLife) await opensCycle(server, 'annual-2026', ['MAR'])
  const salma = await atWork(server, 'morocco-focal-point', 'annual-2026')
  await Promise.all(['strategyText', 'capacity', 'hasStrategy'].map((question) => saveForEver(salma, question)))
}

async function saveForEver(salma: Teammate, question: string): Promise<never> {
  let rev = (await salma.head(question))?.rev ?? 0
  for (;;) {
    const note = `life ${process.env['CRASH_LIFE']}, save ${rev + 1}`
    const verdict = await salma.types(question, { note }, rev)
    if (verdict.verdict !== 'applied') throw new Error(`${question} on ${rev}: ${JSON.stringify(verdict)}`)
    rev = verdict.rev ?? rev
    writeSync(1, `${JSON.stringify({ question, rev, note })}\n`)
  }
}

await main()
