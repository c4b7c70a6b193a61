import { expect } from 'vitest'
import type { Program } from './program.ts'
import { beginSave } from './save-in-flight.ts'

/** The port a program has said that it listens on. */
export async function portOf(program: Program): Promise<number> {
  const [, port] = await program.says(/Pillar is ready: http:\/\/localhost:(\d+)/)
  return Number(port)
}

export const reporter = 'morocco-focal-point'
export const note = 'Typed while the server was being stopped.'

/** SIGTERM arrives when a save is half sent: it is still taken in, acknowledged, and only then the program ends. */
export async function stopsDuringSave(program: Program, port: number): Promise<void> {
  const save = await beginSave(port, reporter, note)
  program.kill('SIGTERM')
  await program.says(/Closing …/)
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow('fetch failed')
  expect(program.said()).not.toContain('Closed.')
  expect(await save.finish()).toMatchObject([{ verdict: 'applied' }])
  const acknowledged = performance.now()
  expect(await program.ended).toBe(0)
  // Idle connections do not hold it up; a copy of the whole storage may take its time on a busy machine.
  expect(performance.now() - acknowledged).toBeLessThan(30_000)
}
