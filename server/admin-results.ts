import { fileURLToPath } from 'node:url'
import type { Config } from './config.ts'
import { readCycles } from './features/cycles/index.ts'
import { aggregateCycle, recomputeResults } from './features/indicators/index.ts'
import { systemClock } from './platform/clock.ts'
import { loadDefinitions } from './platform/definitions/load-definitions.ts'
import { phraseFinding } from './platform/definitions/phrase-finding.ts'
import { migrate } from './platform/database/migrate.ts'
import type { Database } from './platform/database/open-database.ts'
import { asSecretariat, withTenant } from './platform/database/transaction.ts'
import type { Deps } from './platform/deps.ts'
import { projections } from './replies-hooks.ts'
import { readReplies } from './world/read-documented.ts'
import { seedDocumented } from './world/seed-documented.ts'

export interface AdminContext {
  readonly config: Config
  readonly database: Database
  readonly say: (line: string) => void
}

/** Computes observations and aggregates of all cycles anew. Returns the exit code. */
export async function computeResults(
  { config, database, say }: AdminContext,
  definitions = loadQuestionnaires(),
): Promise<number> {
  const { replies, cycles } = await recomputeResults(depsOf(config, database, definitions), projections)
  say(`computed anew: ${replies} replies of ${cycles} cycles`)
  return 0
}

/**
 * Enters what States are on record as having proposed, as a cycle of its own: real statements, not demonstration data.
 * Once only. Returns the exit code.
 */
export async function enterDocumented(
  { config, database, say }: AdminContext,
  definitions = loadQuestionnaires(),
): Promise<number> {
  await migrate(database)
  const { cycle, document, replies } = readReplies()
  const known = await withTenant(database, asSecretariat, readCycles)
  if (known.some(({ key }) => key === cycle.key)) {
    say(`The cycle ${cycle.key} is there already; nothing was entered.`)
    return 2
  }
  const deps = depsOf(config, database, definitions)
  await seedDocumented(deps)
  for (const { id, key } of await withTenant(database, asSecretariat, readCycles))
    if (key === cycle.key) await aggregateCycle(deps, id)
  say(`entered what ${replies.length} States are on record for in ${document}, as the cycle ${cycle.key}`)
  return 0
}

const questionnaires = fileURLToPath(new URL('../questionnaires', import.meta.url))

/** The questionnaires of this program; throws with every error in them. */
export function loadQuestionnaires(): Deps['definitions'] {
  const definitions = loadDefinitions(questionnaires)
  const errors = definitions.findings.filter(({ level }) => level === 'error')
  if (errors.length > 0) throw new Error(errors.slice(0, 20).map(phraseFinding).join('\n'))
  return definitions
}

/** What use cases lean on, for a command: the system's clock, and nobody to wake. */
export function depsOf(config: Config, database: Database, definitions: Deps['definitions']): Deps {
  const publicUrl = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`
  return { config, database, definitions, clock: systemClock, publicUrl: () => publicUrl, wakeOutbox: () => undefined }
}
