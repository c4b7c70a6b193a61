import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts'
import { startProgram } from '#tests/support/program.ts'
import { readNotes } from '#tests/support/save-in-flight.ts'
import { note, portOf, reporter, stopsDuringSave } from '#tests/support/stop-during-save.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pillar-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('on PostgreSQL', () => {
  let opened: TestDatabase
  beforeAll(async () => {
    opened = await openTestDatabase()
  })
  afterAll(() => opened.close())
  const production = {
    MODE: 'production',
    PUBLIC_URL: 'https://reports.example.org',
    SESSION_SECRET: 'x'.repeat(40),
    SMTP_URL: 'smtp://127.0.0.1:1',
  }

  test('production refuses a database that may lose answers, or a login that no policy stops, and says all of it', async () => {
    const program = startProgram({ ...production, DATABASE_URL: opened.url ?? '' })
    expect(await program.ended).toBe(1)
    for (const word of [
      'fsync is off',
      'full_page_writes is off',
      'synchronous_commit is off',
      'the login is a superuser',
    ])
      expect(program.said()).toContain(word)
  })

  test('two instances start at once on the same database; what one was saving when it was stopped, the other has', async () => {
    const both = [1, 2].map(() => startProgram({ DATABASE_URL: opened.url ?? '', DATA_DIR: folder }))
    const ports = await Promise.all(both.map(portOf))
    for (const port of ports) expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200)
    const [first, second] = both
    if (!first || !second) throw new Error('there are two')
    await stopsDuringSave(first, ports[0] ?? 0)
    expect(await readNotes(ports[1] ?? 0, reporter)).toContain(note)
    second.kill('SIGTERM')
    expect(await second.ended).toBe(0)
  }, 120_000)
})
