import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { oneAtATime } from '#server/platform/database/one-at-a-time.ts'
import { openDatabase } from '#server/platform/database/open-database.ts'
import { openTestDatabase } from '#tests/support/database.ts'

test('of two instances that prepare at once, the second waits for the first', async () => {
  const opened = await openTestDatabase()
  const other = await openDatabase({ url: opened.url, poolSize: 2 })
  const seen: string[] = []
  const prepare = (name: string) => async (): Promise<void> => {
    seen.push(`${name} begins`)
    await pause(50)
    seen.push(`${name} ends`)
  }
  await Promise.all([oneAtATime(opened.database, prepare('one')), oneAtATime(other, prepare('one'))])
  expect(seen).toEqual(['one begins', 'one ends', 'one begins', 'one ends'])
  await other.close()
  await opened.close()
})
