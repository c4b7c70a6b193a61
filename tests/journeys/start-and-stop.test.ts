import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPostgresql, openTestDatabase, type TestDatabase } from '#tests/support/database.ts'
import { startProgram, type Program } from '#tests/support/program.ts'
import { beginSave, readNotes } from '#tests/support/save-in-flight.ts'
import { speakRaw } from '#tests/support/wire.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pillar-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function portOf(program: Program): Promise<number> {
  const [, port] = await program.says(/Pillar is ready: http:\/\/localhost:(\d+)/)
  return Number(port)
}

const reporter = 'morocco-focal-point'
const note = 'Typed while the server was being stopped.'

/** SIGTERM arrives when a save is half sent: it is still taken in, acknowledged, and only then the program ends. */
async function stopsDuringSave(program: Program, port: number): Promise<void> {
  const save = await beginSave(port, reporter, note)
  program.kill('SIGTERM')
  await program.says(/Closing …/)
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow('fetch failed')
  expect(program.said()).not.toContain('Closed.')
  expect(await save.finish()).toMatchObject([{ verdict: 'applied' }])
  const acknowledged = performance.now()
  expect(await program.ended).toBe(0)
  expect(performance.now() - acknowledged).toBeLessThan(7_000)
}

test('a wrong configuration ends the start with everything that is wrong', async () => {
  const program = startProgram({ MODE: 'production', PORT: 'many' })
  expect(await program.ended).toBe(1)
  expect(program.said()).toContain('PORT is "many"')
  expect(program.said()).toContain('DATABASE_URL is required')
})

describe.skipIf(isPostgresql)('on embedded storage', () => {
  test('one process at a time; SIGTERM lets a save finish and keeps a copy; the next start finds everything', async () => {
    const first = startProgram({ DATA_DIR: folder })
    const port = await portOf(first)
    await first.says(/Demonstration storage: not for a real cycle/)
    const second = startProgram({ DATA_DIR: folder })
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain('is in use by another running Pillar')

    const nonsense = await speakRaw(port, 'NOT HTTP AT ALL\r\n\r\n')
    expect(nonsense).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json.*"code":"request\.malformed"/s)
    const flood = await speakRaw(port, `GET /health HTTP/1.1\r\nHost: x\r\nX-Flood: ${'a'.repeat(20_000)}\r\n\r\n`)
    expect(flood).toMatch(/^HTTP\/1\.1 431 .*"code":"request\.tooLarge"/s)

    await stopsDuringSave(first, port)
    expect((await stat(join(folder, 'snapshot.tar.gz'))).size).toBeGreaterThan(1_000_000)
    const third = startProgram({ DATA_DIR: folder })
    expect(await readNotes(await portOf(third), reporter)).toContain(note)
    third.kill('SIGTERM')
    expect(await third.ended).toBe(0)
  }, 120_000)
})

describe.runIf(isPostgresql)('on PostgreSQL', () => {
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
