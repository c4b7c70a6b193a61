import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '#server/platform/database/migrate.ts'
import { openDatabase } from '#server/platform/database/open-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** File with a migrated, empty embedded database. */
    snapshot: string
    /** Address of a running PostgreSQL with a migrated, empty `pillar_template`. */
    postgresql: string
  }
}

/** Migrates once; each test file starts from the copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'pillar-embedded-'))
  const database = await openDatabase({ poolSize: 1 })
  await migrate(database)
  await database.snapshot(join(folder, 'migrated.tar.gz'))
  await database.close()
  project.provide('snapshot', join(folder, 'migrated.tar.gz'))
  return () => rm(folder, { recursive: true, force: true })
}
