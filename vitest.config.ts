import react from '@vitejs/plugin-react'
import { existsSync, readdirSync } from 'node:fs'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

const onBothEngines = ['tests/journeys/**/*.test.ts', 'tests/database/**/*.test.ts']
const slow = { testTimeout: 30_000, hookTimeout: 60_000 }

/** A real PostgreSQL is used where its programs, or the address of one, are at hand; saying so beats passing silently. */
function hasPostgresql(): boolean {
  const folder = '/usr/lib/postgresql'
  const isHere =
    process.env['TEST_DATABASE_URL'] !== undefined || (existsSync(folder) && readdirSync(folder).length > 0)
  if (!isHere) console.warn('NOT TESTED on PostgreSQL: no programs in /usr/lib/postgresql and no TEST_DATABASE_URL')
  return isHere
}

const projects: TestProjectConfiguration[] = [
  { test: { name: 'unit', include: ['shared/**/*.test.ts', 'server/**/*.test.ts', 'scripts/**/*.test.ts'] } },
  { plugins: [react()], test: { name: 'client', environment: 'jsdom', include: ['client/**/*.test.{ts,tsx}'] } },
  { test: { name: 'house', include: ['tests/house/**/*.test.ts'] } },
  { test: { name: 'questionnaires', include: ['tests/questionnaires/**/*.test.ts'] } },
  {
    test: {
      name: 'db-pglite',
      include: onBothEngines,
      env: { TEST_DB: 'pglite' },
      pool: 'forks',
      globalSetup: ['tests/support/prepare-embedded.ts'],
      ...slow,
    },
  },
  {
    test: {
      name: 'contract',
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
    test: {
      name: 'db-postgres',
      include: onBothEngines,
      env: { TEST_DB: 'postgres' },
      pool: 'forks',
      globalSetup: ['tests/support/prepare-postgresql.ts'],
      ...slow,
    },
  })

export default defineConfig({ test: { projects } })
