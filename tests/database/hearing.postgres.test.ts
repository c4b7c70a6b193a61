import { expect, test, vi } from 'vitest'
import { hearPostgresql } from '#server/platform/database/hear.ts'
import { openTestDatabase } from '#tests/support/database.ts'
import { openMuteProxy } from '#tests/support/mute-proxy.ts'
import { asSql } from '#tests/support/raw-sql.ts'

const soon = { timeout: 10_000, interval: 20 }

async function listening(swallow = false) {
  const opened = await openTestDatabase()
  const proxy = await openMuteProxy(opened.url ?? '')
  let words = 0
  const tell = async (channel: string, word = ''): Promise<unknown> =>
    swallow && channel !== 'results'
      ? undefined
      : asSql(opened.database, {}, `select pg_notify('${channel}', '${word}')`)
  const told = () => (words += 1)
  const hearing = hearPostgresql({ url: proxy.url, channel: 'results', told, tell, everyMs: 50, boundMs: 500 })
  const close = async () => {
    await hearing.stop()
    await proxy.close()
    await opened.close()
  }
  return { hearing, proxy, words: () => words, tells: () => tell('results'), close }
}

test('a connection that looks open and is dead is not relied upon, and is heard again once it can be', async () => {
  const { hearing, proxy, words, tells, close } = await listening()
  await vi.waitFor(() => expect(hearing.isHearing()).toBe(true), soon)
  const before = words()
  await tells()
  await vi.waitFor(() => expect(words()).toBe(before + 1), soon)
  proxy.mute()
  await vi.waitFor(() => expect(hearing.isHearing()).toBe(false), soon)
  const missed = words()
  await tells()
  expect(words()).toBe(missed)
  proxy.speak()
  await vi.waitFor(() => expect(hearing.isHearing()).toBe(true), soon)
  expect(words()).toBeGreaterThan(missed)
  await close()
})

test('where no word ever comes back, as behind some proxies, nothing is relied upon', async () => {
  const { hearing, words, tells, close } = await listening(true)
  await vi.waitFor(async () => {
    await tells()
    expect(words()).toBeGreaterThan(0)
  }, soon)
  expect(hearing.isHearing()).toBe(false)
  await close()
})
