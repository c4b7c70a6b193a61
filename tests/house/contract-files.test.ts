import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contractFiles, endpointsOf } from '#shared/contract/endpoints.ts'
import { root } from './sources.ts'

const folder = join(root, 'shared/contract')

/** The files of the contract's room that declare endpoints, listed or not. */
async function filesWithEndpoints(): Promise<readonly string[]> {
  const names = readdirSync(folder).filter((name) => /(?<!\.test)\.ts$/.test(name))
  const files = await Promise.all(
    names.map(async (name) => ({ name, file: (await import(join(folder, name))) as object })), // a module is an object
  )
  return files.filter(({ file }) => endpointsOf(file).length > 0).map(({ name }) => name.replace(/\.ts$/, ''))
}

test('every file that declares endpoints is in `contractFiles` of shared/contract/endpoints.ts', async () => {
  expect(await filesWithEndpoints()).toEqual(Object.keys(contractFiles).toSorted())
})
