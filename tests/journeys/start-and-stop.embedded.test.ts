import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProgram, startWithNpm, type Program } from '#tests/support/program.ts'
import { readNotes } from '#tests/support/save-in-flight.ts'
import { note, portOf, reporter, stopsDuringSave } from '#tests/support/stop-during-save.ts'
import { speakRaw } from '#tests/support/wire.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pillar-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('on embedded storage', () => {
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

  // SIGINT to npm alone is not among them: npm passes it to its shell, and some shells keep it from what they run.
  test.each([
    ['SIGTERM to npm itself', (program: Program) => program.kill('SIGTERM')],
    ['SIGHUP to npm itself', (program: Program) => program.kill('SIGHUP')],
    ['SIGKILL to npm itself', (program: Program) => program.kill('SIGKILL')],
    ['Ctrl+C in its terminal', (program: Program) => program.interrupt()],
  ] as const)(
    '%s ends what npm started, with its copy kept',
    async (_, end) => {
      const program = startWithNpm({ DATA_DIR: folder })
      const port = await portOf(program)
      end(program)
      await program.ended
      expect(program.said()).toContain('Closed.')
      await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow('fetch failed')
    },
    120_000,
  )
})
