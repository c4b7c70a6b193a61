import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureBuild } from '#scripts/setup/build.mjs'
import { startProgram } from '#tests/support/program.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the program under test answers, without a slash at the end. */
    address: string
  }
}

/**
 * Builds the client and starts the program once for all browser stories, on a demonstration world of its own.
 * `WORLD_FOLDER` names a data folder that holds the world already, of which a copy is used: half a minute saved.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuild()
  const folder = await mkdtemp(join(tmpdir(), 'pillar-browser-'))
  const ready = process.env['WORLD_FOLDER']
  if (ready !== undefined) await cp(ready, folder, { recursive: true })
  const program = startProgram({ DATA_DIR: folder })
  process.once('exit', () => program.kill('SIGTERM')) // an interrupted run leaves nothing behind
  const [, address = ''] = await program.says(/ready: (http:\S+)/)
  project.provide('address', address)
  return async () => {
    program.kill('SIGTERM')
    await program.ended
    await rm(folder, { recursive: true, force: true })
  }
}
