import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { quantile } from './engine/measure.ts'
import { indicators, questions } from './results/definition.ts'
import { openSaver, type Saves } from './results/saving.ts'
import { startServer } from './results/start-server.ts'
import { mediansInTurn, request, throughput } from './results/time.ts'

const most = { coldOverBare: 1.5, warmOverHello: 0.8, p50OverHeld: 1.25, p95OverHeld: 1.5 }

/**
 * Reads and computes results on a real PostgreSQL, and prints each figure beside its limit. Returns the exit code.
 * The first argument is the number of cycles; ten unless given.
 */
export async function main([cycles = '10']: readonly string[] = []): Promise<number> {
  const server = await startServer()
  const folder = await mkdtemp(join(tmpdir(), 'pillar-bench-'))
  try {
    const { url } = server
    const program = fork(fileURLToPath(new URL('./results/serve.ts', import.meta.url)), [url, folder, cycles])
    try {
      const [{ port, replies }] = (await once(program, 'message')) as [{ port: number; replies: number }] // our own message
      return await measure({ base: `http://127.0.0.1:${port}`, url, program, replies })
    } finally {
      program.kill('SIGTERM')
    }
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Bench {
  readonly base: string
  readonly url: string
  readonly program: ChildProcess
  readonly replies: number
}

async function measure(bench: Bench): Promise<number> {
  const saved = await computeWhileSaving(bench)
  const cold = await readCold(bench)
  const warm = await readWarm(bench)
  console.log(
    `Targets: saves meanwhile within ${most.p50OverHeld} times of those while computing is held, 95 % of them within ${most.p95OverHeld}; ` +
      `a read within ${most.coldOverBare} times of the bare SQL behind a bare server; from memory ${most.warmOverHello * 100} % of a hello.`,
  )
  return saved && cold && warm ? 0 : 1
}

/** Computing works for so long, and is then held for so long, in turn: what else the machine does weighs on both alike. */
const turn = { workingMs: 4000, heldMs: 2000 }

/** From nothing, with a million rows of each kind to write, and once more, with nothing to change. */
async function computeWhileSaving({ base, program, replies }: Bench): Promise<boolean> {
  const saver = await openSaver(base)
  const lines = []
  const runs = []
  for (const what of ['all', 'all again, nothing changed']) {
    const computing = startComputing(program)
    const saves = await saver.run(computing.isOver, computing.state)
    const { held = none, working = none } = Object.fromEntries(saves)
    const times = { p50: working.p50 / held.p50, p95: working.p95 / held.p95 }
    lines.push(sayingSaves(`held, in turn`, held), {
      ...sayingSaves(`computing ${what}`, working),
      'p50 times': times.p50.toFixed(2),
      'p95 times': times.p95.toFixed(2),
      'computed in, s': computing.workedSeconds().toFixed(0),
    })
    runs.push(times)
  }
  console.log(`${replies} replies with ${questions} answers each, computed in the background of somebody who saves:`)
  console.table(lines)
  return runs.every(({ p50, p95 }) => p50 <= most.p50OverHeld && p95 <= most.p95OverHeld)
}

const none: Saves = { count: 0, p50: Number.NaN, p95: Number.NaN }

/** Computing that is held again and again, until it is done. */
function startComputing(program: ChildProcess) {
  let state: 'working' | 'held' | undefined = 'working'
  let isOver = false
  let worked = 0
  let since = performance.now()
  const holdAfter = (): NodeJS.Timeout =>
    setTimeout(() => {
      state = undefined // the piece in hand comes to its end
      program.send('hold')
    }, turn.workingMs)
  let timer = holdAfter()
  const hear = (said: { readonly isHeld?: boolean; readonly isDone?: boolean }): void => {
    if (state !== 'held') worked += performance.now() - since
    clearTimeout(timer)
    if (said.isDone) {
      program.send('go on') // where it was told to hold too late
      isOver = true
      program.off('message', hear)
      return
    }
    state = 'held'
    timer = setTimeout(() => {
      state = 'working'
      since = performance.now()
      program.send('go on')
      timer = holdAfter()
    }, turn.heldMs)
  }
  program.on('message', hear)
  program.send('recompute')
  return { isOver: () => isOver, state: () => state, workedSeconds: () => worked / 1000 }
}

function sayingSaves(when: string, { count, p50, p95 }: Saves) {
  return { 'saves, ms': when, count, p50: p50.toFixed(1), p95: p95.toFixed(1) }
}

const fifty = indicators.slice(0, 50).map(({ id }) => id)
const bareText = (where: string): string =>
  `select a.indicator, c.key, a.groups::text from aggregate a join cycle c using (cycle_id)
    where a.audience = 'public' and a.edition = 'running' and a.breakdown = '' and ${where}`
const reads = [
  {
    what: 'one indicator, all cycles, by group',
    query: 'indicators=B-07',
    text: bareText(`a.indicator = 'B-07'`),
    rounds: 200,
  },
  {
    what: '50 indicators, latest cycle',
    query: `indicators=${fifty.join(',')}&cycle=bench-2024`,
    text: bareText(`a.indicator in (${fifty.map((id) => `'${id}'`).join()}) and c.key = 'bench-2024'`),
    rounds: 100,
  },
  { what: 'everything', query: '', text: bareText('true'), rounds: 15 },
]

/**
 * The same rows by the driver alone, by the driver behind a server that does nothing else, and through the program; the
 * reply from memory is not used. What travels over HTTP is measured against what does.
 */
async function readCold({ base, url }: Bench): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('set role app_public')
  const bareServer = await startBareServer(url)
  const lines = []
  for (const [index, { what, query, text, rounds }] of reads.entries()) {
    const bare = () => client.query({ name: what, text })
    const bareOverHttp = () => request(`${bareServer.base}/${index}`)
    const own = () => request(`${base}/api/v1/figures?${query}`, { headers: { cookie: 'bench=cold' } })
    const [alone, overHttp, ours] = await mediansInTurn(rounds, [bare, bareOverHttp, own])
    const { body } = await own()
    lines.push({
      what,
      kB: Math.round(body.length / 1024),
      'bare SQL, ms': alone,
      'over HTTP, ms': overHttp,
      'program, ms': ours,
      'times over HTTP': ours / overHttp,
      'times bare': ours / alone,
    })
  }
  bareServer.stop()
  await client.end()
  console.table(lines.map((line) => ({ ...line, ...rounded(line) })))
  return lines.every((line) => line['times over HTTP'] <= most.coldOverBare)
}

async function startBareServer(url: string) {
  const file = fileURLToPath(new URL('./results/bare-server.ts', import.meta.url))
  const program = fork(file, [url, ...reads.map(({ text }) => text)])
  const [{ port }] = (await once(program, 'message')) as [{ port: number }] // our own message
  return { base: `http://127.0.0.1:${port}`, stop: () => program.kill('SIGTERM') }
}

function rounded(line: Readonly<Record<string, string | number>>) {
  const numbers = Object.entries(line).filter(([, value]) => typeof value === 'number' && !Number.isInteger(value))
  return Object.fromEntries(numbers.map(([name, value]) => [name, Number(value).toFixed(2)]))
}

/** Short slices in turn, many of them: what else the machine does weighs on both alike. */
const slices = { count: 40, seconds: 0.25 }

async function readWarm({ base }: Bench): Promise<boolean> {
  const figures = `${base}/api/v1/figures?indicators=B-07&cycle=bench-2024`
  for (let again = 0; again < 3; again += 1) await request(figures)
  const hellos: number[] = []
  const fromMemory: number[] = []
  for (let slice = 0; slice < slices.count; slice += 1) {
    hellos.push(await throughput(`${base}/hello`, slices.seconds))
    fromMemory.push(await throughput(figures, slices.seconds))
  }
  const [hello, memory] = [quantile(hellos, 0.5), quantile(fromMemory, 0.5)]
  const { headers, body } = await request(figures)
  console.log(
    `From memory, ${body.length} bytes, ${String(headers['etag'])}: ${memory.toFixed(0)} requests a second; ` +
      `a hello: ${hello.toFixed(0)}; ${((100 * memory) / hello).toFixed(0)} %.`,
  )
  return memory >= most.warmOverHello * hello
}
