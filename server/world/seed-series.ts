import { takeSeries } from '../features/indicators/index.ts'
import { asSecretariat, withTenant } from '../platform/database/transaction.ts'
import type { Deps } from '../platform/deps.ts'
import { profileOf } from './profile.ts'
import { memberStates } from './states.ts'

/** An invented population of every State, as reference data from outside would be: labelled, and imported the same way. */
export async function seedSeries(deps: Deps, years: readonly number[]): Promise<void> {
  const seed = String(deps.config.DEMO_SEED)
  const lines = memberStates.flatMap((state) => {
    const { population } = profileOf(seed, state)
    return years.map((year) => `${state},${year},${population}`)
  })
  const csv = [
    '# id: population',
    '# title: Population, mid-year (invented)',
    '# unit: persons',
    '# source: invented for the demonstration; not a statistic of any organization',
    '# source-date: 2026-01-01',
    '# licence: none needed, invented',
    '# demonstration: yes',
    'state,year,value',
    ...lines,
  ].join('\n')
  const taken = await withTenant(deps.database, asSecretariat, (tx) => takeSeries(tx, deps, csv))
  if ('mistakes' in taken) throw new Error(`the invented series is wrong at line ${taken.mistakes[0]?.line}`)
}
