import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Program {
  /** Everything it has said so far, on both channels. */
  said(): string
  /** Resolves when it has said something like this; fails when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  kill(signal: NodeJS.Signals): void
  /** What a terminal does at Ctrl+C: it tells everybody in it. */
  interrupt(): void
  /** Its exit code. */
  readonly ended: Promise<number | null>
}

type Environment = Readonly<Record<string, string>>

/** Starts the program as `npm start` does, in a process of its own; `port` 0 takes a free one. */
export function startProgram(environment: Environment): Program {
  return follow([process.execPath, 'server/main.ts'], environment)
}

/** `npm start` itself. It has ended when everything that it began has. */
export function startWithNpm(environment: Environment): Program {
  return follow(['npm', 'start'], { HOME: process.env['HOME'] ?? '', ...environment })
}

function follow([command = '', ...args]: readonly string[], environment: Environment): Program {
  const child = spawn(command, args, {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
    detached: true,
  })
  // When a test fails half-way, its program does not outlive it, nor what that has begun.
  process.once('exit', () => tellGroup(child.pid, 'SIGKILL'))
  const waiting = new Set<() => void>()
  let text = ''
  const hear = (chunk: Buffer): void => {
    text += chunk.toString()
    for (const look of waiting) look()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(text)
        if (found) resolve(found)
      }
      waiting.add(look)
      look()
      void ended.then(() => reject(new Error(`it ended without saying ${pattern}: ${text}`)))
    })
  return {
    said: () => text,
    says,
    kill: (signal) => void child.kill(signal),
    interrupt: () => tellGroup(child.pid, 'SIGINT'),
    ended,
  }
}

function tellGroup(leader: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (leader !== undefined) process.kill(-leader, signal)
  } catch {
    // Nobody is left.
  }
}
