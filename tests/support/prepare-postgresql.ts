import type { TestProject } from 'vitest/node'
import { migrate } from '#server/platform/database/migrate.ts'
import { openDatabase } from '#server/platform/database/open-database.ts'
import { createDatabase } from './databases.ts'
import { startPostgresql } from './postgresql-server.ts'

/** Starts PostgreSQL, or uses the one of TEST_DATABASE_URL, and migrates a template that each test file copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL']
  const running =
    given === undefined ? await startPostgresql() : { url: given.replace(/\/[^/]*$/, ''), stop: async () => undefined }
  const template = await createDatabase(running.url, 'pillar_template', 'template1')
  const database = await openDatabase({ url: template, poolSize: 2 })
  await migrate(database)
  await database.close()
  project.provide('postgresql', running.url)
  return () => running.stop()
}
