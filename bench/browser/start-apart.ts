import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface RunningPillar {
  /** Without a slash at the end. */
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Starts the program in a process of its own, on a demonstration world of its own. The first start takes half a minute. */
export async function startApart(): Promise<RunningPillar> {
  const folder = await mkdtemp(join(tmpdir(), 'pillar-bench-'))
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()))
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [, found] = /ready: (http:\S+)/.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
    void ended.then(() => reject(new Error(`The program ended before it was ready: ${said}`)))
  })
  async function stop(): Promise<void> {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  return { address, stop }
}
