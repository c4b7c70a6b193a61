import { fileURLToPath } from 'node:url'
import { migrations } from '#migrations/index.ts'
import type { Config } from './config.ts'
import { countByRole } from './features/accounts/index.ts'
import { readCycles } from './features/cycles/index.ts'
import { loadDefinitions } from './platform/definitions/load-definitions.ts'
import { pendingMigrations } from './platform/database/migrate.ts'
import type { Database } from './platform/database/open-database.ts'
import { asPublic, withTenant } from './platform/database/transaction.ts'
import { readOutboxState } from './platform/outbox-state.ts'

type Say = (line: string) => void

const questionnaires = fileURLToPath(new URL('../questionnaires', import.meta.url))

/** Says how an installation fares, line by line; returns whether all is well. */
export async function tellStatus({ MODE }: Config, database: Database, say: Say): Promise<boolean> {
  say(`mode: ${MODE}; storage: ${database.engine}`)
  const definitionsAreWell = tellQuestionnaires(say)
  const pending = await pendingMigrations(database)
  if (pending.length > 0) {
    say(`migrations pending: ${pending.join(', ')} (they run at the next start)`)
    return false
  }
  say(`migrations: current, ${migrations.at(-1)?.name ?? 'none'}`)
  await tellCycles(database, say)
  await tellPeople(database, say)
  return (await tellOutbox(database, say)) && definitionsAreWell
}

function tellQuestionnaires(say: Say): boolean {
  const { versions, findings } = loadDefinitions(questionnaires)
  const frozen = [...versions.values()].filter((version) => version.frozen).length
  const errors = findings.filter(({ level }) => level === 'error').length
  say(`questionnaires: ${versions.size} versions loaded, ${frozen} frozen`)
  if (errors > 0) say(`questionnaires with errors: ${errors}; npm run questionnaires -- check names each`)
  return errors === 0
}

async function tellCycles(database: Database, say: Say): Promise<void> {
  const cycles = await withTenant(database, asPublic, readCycles)
  say(
    `cycles: ${listOr(
      'none',
      cycles.map(({ key, status, invited }) => `${key} (${status}, ${invited} invited)`),
    )}`,
  )
}

async function tellPeople(database: Database, say: Say): Promise<void> {
  const roles = await withTenant(database, { role: 'app_accounts', state: null, personId: null }, countByRole)
  say(
    `people: ${listOr(
      'nobody',
      roles.map(({ role, people }) => `${role} ${people}`),
    )}`,
  )
}

async function tellOutbox(database: Database, say: Say): Promise<boolean> {
  const { waiting, givenUp, lastError } = await readOutboxState(database)
  say(`mails waiting: ${waiting}; given up: ${givenUp}${lastError === null ? '' : `; last error: ${lastError}`}`)
  return givenUp === 0
}

function listOr(nothing: string, items: readonly string[]): string {
  return items.length === 0 ? nothing : items.join(', ')
}
