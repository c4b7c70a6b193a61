import { expect, test } from 'vitest'
import { runAdmin } from '#server/run-admin.ts'

async function admin(...words: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = []
  const code = await runAdmin(words, {}, (line) => lines.push(line))
  return { code, said: lines.join('\n') }
}

test('help is given when asked, and when a command is misspelt', async () => {
  expect((await admin('help')).code).toBe(0)
  expect(await admin('stauts')).toMatchObject({ code: 2 })
  expect((await admin()).said).toContain('first-administrator EMAIL NAME')
})
