import { buildApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { demoCast, ensureCast } from '#server/features/accounts/index.ts'
import { beginCycle, prepareCycle } from '#server/features/cycles/index.ts'
import { atLeisure, recomputeResults } from '#server/features/indicators/index.ts'
import { systemClock } from '#server/platform/clock.ts'
import { migrate } from '#server/platform/database/migrate.ts'
import { openDatabase } from '#server/platform/database/open-database.ts'
import { asSecretariat, withTenant } from '#server/platform/database/transaction.ts'
import type { Deps } from '#server/platform/deps.ts'
import { memberStates } from '#server/world/states.ts'
import { definitions, versionId } from './definition.ts'
import { seedSubmissions } from './seed.ts'

// The program in a process of its own, on the bench's questionnaire: tells its address, then computes when told.
const [url = '', dataDir = '', count = '10'] = process.argv.slice(2)
const config = readConfig({ DATABASE_URL: url, DATA_DIR: dataDir })
const database = await openDatabase({ url, poolSize: config.DATABASE_POOL })
const deps: Deps = {
  config,
  database,
  clock: systemClock,
  definitions,
  publicUrl: () => 'http://localhost',
  wakeOutbox: () => undefined,
}
await migrate(database)
await withTenant(database, { role: 'app_accounts', state: null, personId: null }, (tx) => ensureCast(tx, demoCast))
const keys = Array.from({ length: Number(count) }, (_, index) => `bench-${2024 - index}`)
for (const [index, key] of [...keys, 'bench-open'].entries())
  await withTenant(database, asSecretariat, async (tx) => {
    const year = key === 'bench-open' ? 2025 : 2024 - index
    const dates = { opensOn: `${year + 1}-01-10`, dueOn: `${year + 1}-12-10` }
    const body = { key, titles: { en: key }, versionId, referenceYear: year, ...dates, states: [...memberStates] }
    await prepareCycle(tx, deps, body, 'demonstration', `${year + 1}-01-01T08:00:00Z`)
    await beginCycle(tx, key, `${year + 1}-01-10T08:00:00Z`)
  })
const replies = await seedSubmissions(url, keys)
const app = await buildApp(deps, { keepResults: true })
app.get('/hello', async () => ({ hello: 'world' }))
await app.listen({ port: 0, host: '127.0.0.1' })
const address = app.server.address()
process.send?.({ port: typeof address === 'object' ? address?.port : 0, replies })
// Computes when told, and stops between two pieces of work while told to hold.
let goOn: PromiseWithResolvers<void> | undefined
let atRest = atLeisure()
const rest = async (): Promise<void> => {
  await atRest()
  if (!goOn) return
  process.send?.({ isHeld: true })
  await goOn.promise
  atRest = atLeisure() // being held is no work to rest from
}
const orders: Readonly<Record<string, () => void>> = {
  hold: () => (goOn ??= Promise.withResolvers()),
  'go on': () => {
    goOn?.resolve()
    goOn = undefined
  },
  recompute: () => void recomputeResults(deps, [], rest).then(() => process.send?.({ isDone: true })),
}
process.on('message', (order: string) => orders[order]?.())
