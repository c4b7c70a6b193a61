import { aggregateCycle } from '../features/indicators/index.ts'
import { beginCycle, endCycle, prepareCycle, readCycles } from '../features/cycles/index.ts'
import { demoCast, ensureCast, rememberEntered } from '../features/accounts/index.ts'
import { asSecretariat, withTenant } from '../platform/database/transaction.ts'
import type { Deps } from '../platform/deps.ts'
import { repliesHooks } from '../replies-hooks.ts'
import { worldCycles, type WorldCycle } from './cycles.ts'
import { documentedCycle, seedDocumented } from './seed-documented.ts'
import { seedDraft } from './seed-draft.ts'
import { seedReleases } from './seed-releases.ts'
import { seedSeries } from './seed-series.ts'
import { seedReplies } from './seed-replies.ts'
import { seedSummaries } from './seed-summaries.ts'
import { memberStates } from './states.ts'

const asAccounts = { role: 'app_accounts', state: null, personId: null } as const
export type Say = (line: string) => void

/**
 * Makes the demonstration world on an empty database, and goes on where an interrupted start stopped: every reply is
 * entered whole or not at all. Leaves a finished world as it is. Never called in production.
 * `cycles`: a smaller world, for tests.
 */
export async function seedWorld(deps: Deps, say: Say, cycles: readonly WorldCycle[] = worldCycles): Promise<void> {
  const cast = await withTenant(deps.database, asAccounts, async (tx) => {
    const people = await ensureCast(tx, demoCast)
    const national = demoCast.flatMap(({ key, state }) => (state === undefined ? [] : (people.get(key) ?? [])))
    await rememberEntered(tx, national, new Date('2026-02-02T09:00:00Z'))
    return people
  })
  const known = await statusByCycle(deps)
  // The documented cycle is entered last, and closed at its end.
  if (known.get(documentedCycle) === 'closed' && cycles.every(({ key }) => known.has(key))) return
  say('Making the demonstration world (once) …')
  for (const cycle of cycles) await seedCycle(deps, cycle, known.get(cycle.key), say)
  await seedDraft(deps, cast)
  await seedSeries(deps, [...new Set(cycles.map(({ referenceYear }) => referenceYear))])
  await aggregateAll(deps)
  await seedReleases(deps, cast, cycles)
  await seedSummaries(deps, cast, cycles)
  await seedDocumented(deps)
  await aggregateAll(deps, documentedCycle)
  say('The demonstration world is in place: demonstration data, not statements by any State.')
}

/** Figures of every cycle, or of the one with this key, computed at once instead of through the outbox. */
async function aggregateAll(deps: Deps, only?: string): Promise<void> {
  const all = await withTenant(deps.database, asSecretariat, readCycles)
  for (const { id, key } of all) if (only === undefined || key === only) await aggregateCycle(deps, id)
}

async function statusByCycle(deps: Deps): Promise<ReadonlyMap<string, string>> {
  const cycles = await withTenant(deps.database, asSecretariat, readCycles)
  return new Map(cycles.map(({ key, status }) => [key, status]))
}

async function seedCycle(deps: Deps, cycle: WorldCycle, status: string | undefined, say: Say): Promise<void> {
  if (status === 'closed') return
  const { replies: _, drift: __, closed, ...body } = cycle
  if (status === undefined)
    await withTenant(deps.database, asSecretariat, async (tx) => {
      await prepareCycle(
        tx,
        deps,
        { ...body, states: [...memberStates] },
        'demonstration',
        `${cycle.opensOn}T08:00:00Z`,
      )
      await beginCycle(tx, cycle.key, `${cycle.opensOn}T09:00:00Z`)
    })
  const count = await seedReplies({ ...deps, ...repliesHooks(deps) }, cycle)
  if (closed)
    await withTenant(deps.database, asSecretariat, (tx) => endCycle(tx, cycle.key, `${cycle.dueOn}T22:59:00Z`))
  say(`  ${cycle.titles.en}: ${count} replies`)
}
