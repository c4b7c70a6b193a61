import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { generatedFiles } from '#scripts/generated-files.ts'

const root = new URL('../../', import.meta.url)

test('what is computed from other files is what is committed', async () => {
  for (const { path, text } of await generatedFiles()) {
    expect(await readFile(new URL(path, root), 'utf8'), `${path} is stale: run npm run codegen`).toBe(text)
  }
})
