import { readFile, writeFile } from 'node:fs/promises'
import { generatedFiles } from './generated-files.ts'

const root = new URL('../', import.meta.url)

for (const { path, text } of await generatedFiles()) {
  const target = new URL(path, root)
  const before = await readFile(target, 'utf8').catch(() => '')
  if (before !== text) await writeFile(target, text)
  console.log(`${before === text ? 'current' : 'written'}: ${path}`)
}
