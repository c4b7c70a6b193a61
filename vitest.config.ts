import react from '@vitejs/plugin-react'
import { existsSync, readdirSync } from 'node:fs'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { messages } from './client/messages.config.ts'
import { InOrder } from './tests/support/in-order.ts'

/**
 * Journeys and database tests run on both engines; what only one of them can show is named `*.postgres.test.ts` or
 * `*.embedded.test.ts`, and is not in the other's project, so that nothing has to be skipped.
 */
const onBothEngines = ['tests/journeys/**/*.test.ts', 'tests/database/**/*.test.ts']
const onPostgresql = 'tests/**/*.postgres.test.ts'
const onEmbedded = 'tests/**/*.embedded.test.ts'
/** These start a PostgreSQL of their own; the address of a running one is not enough. */
const withOwnPostgresql = ['tests/journeys/{empty-production,two-instances}.postgres.test.ts']
const programs = '/usr/lib/postgresql'
const hasPrograms = existsSync(programs) && readdirSync(programs).length > 0
/** The seed of property tests: `PROPERTY_SEED=… npx vitest run …` tries other values. */
const setupFiles = ['tests/support/property-seed.ts']
const slow = { testTimeout: 30_000, hookTimeout: 60_000 }

/** A real PostgreSQL is used where its programs, or the address of one, are at hand; saying so beats passing silently. */
function hasPostgresql(): boolean {
  const isHere = process.env['TEST_DATABASE_URL'] !== undefined || hasPrograms
  if (!isHere) console.warn('NOT TESTED on PostgreSQL: no programs in /usr/lib/postgresql and no TEST_DATABASE_URL')
  return isHere
}

/** A word processor other than the one papers are made for: what it cannot read, others may not either. */
function hasWriter(): boolean {
  const isHere = existsSync('/usr/bin/soffice')
  if (!isHere) console.warn('NOT TESTED: papers opened by LibreOffice, which is not in /usr/bin/soffice')
  return isHere
}

const projects: TestProjectConfiguration[] = [
  {
    test: { name: 'unit', setupFiles, include: ['shared/**/*.test.ts', 'server/**/*.test.ts', 'scripts/**/*.test.ts'] },
  },
  {
    plugins: [messages(), react()],
    test: { name: 'client', setupFiles, environment: 'jsdom', include: ['client/**/*.test.{ts,tsx}'] },
  },
  { test: { name: 'house', include: ['tests/house/**/*.test.ts'] } },
  { test: { name: 'questionnaires', setupFiles, include: ['tests/questionnaires/**/*.test.ts'] } },
  {
    test: {
      name: 'documents',
      include: ['tests/documents/**/*.test.ts'],
      exclude: hasWriter() ? [] : ['tests/documents/libreoffice.test.ts'],
      testTimeout: 60_000,
    },
  },
  {
    plugins: [messages()],
    test: {
      name: 'db-pglite',
      setupFiles,
      include: onBothEngines,
      exclude: [onPostgresql],
      env: { TEST_DB: 'pglite' },
      pool: 'forks',
      globalSetup: ['tests/support/prepare-embedded.ts'],
      ...slow,
    },
  },
  {
    plugins: [messages()],
    test: {
      name: 'contract',
      setupFiles,
      include: ['tests/contract/**/*.test.ts'],
      env: { TEST_DB: 'pglite' },
      pool: 'forks',
      globalSetup: ['tests/support/prepare-embedded.ts'],
      testTimeout: 300_000,
      hookTimeout: 60_000,
    },
  },
  {
    test: {
      name: 'browser',
      include: ['tests/browser/**/*.test.ts'],
      globalSetup: ['tests/browser/support/serve-world.ts'],
      fileParallelism: false,
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  },
  {
    test: {
      name: 'crash',
      include: ['tests/crash/**/*.test.ts'],
      fileParallelism: false,
      testTimeout: 900_000,
      hookTimeout: 60_000,
    },
  },
]

if (hasPostgresql())
  projects.push({
    plugins: [messages()],
    test: {
      name: 'db-postgres',
      setupFiles,
      include: onBothEngines,
      exclude: [onEmbedded, ...(hasPrograms ? [] : withOwnPostgresql)],
      env: { TEST_DB: 'postgres' },
      pool: 'forks',
      globalSetup: ['tests/support/prepare-postgresql.ts'],
      ...slow,
    },
  })

export default defineConfig({ test: { projects, sequence: { sequencer: InOrder } } })
