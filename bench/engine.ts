import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { judge } from './engine/targets.ts'
import { quantile, type ContestantName, type Measurement } from './engine/measure.ts'
import { stepKinds } from './engine/script.ts'

const sizes = [200, 1000, 5000] as const
const processes = 3
const run = promisify(execFile)

/** Measures the engine beside hand-written code, prints both and how they stand to the targets. Returns the exit code. */
export async function main(): Promise<number> {
  const results = new Map<string, Measurement>()
  for (const size of sizes)
    for (const name of ['limit', 'pillar'] as const) results.set(`${name} ${size}`, await measureApart(name, size))
  printTable(results)
  return judge(results) ? 0 : 1
}

/** The median of several processes, figure by figure. Both contestants must agree on the outcome. */
async function measureApart(name: ContestantName, size: number): Promise<Measurement> {
  const script = fileURLToPath(new URL('./engine/run-one.ts', import.meta.url))
  const all: Measurement[] = []
  for (let i = 0; i < processes; i++) {
    const { stdout } = await run(process.execPath, ['--expose-gc', script, name, String(size)])
    all.push(JSON.parse(stdout))
  }
  const median = (read: (one: Measurement) => number): number => quantile(all.map(read), 0.5)
  const change = (kind: (typeof stepKinds)[number]): { mean: number; p95: number } => ({
    mean: median((one) => one.change[kind].mean),
    p95: median((one) => one.change[kind].p95),
  })
  const [first] = all
  if (!first) throw new Error('Nothing was measured.')
  return {
    load: median((one) => one.load),
    heap: median((one) => one.heap),
    change: { gate: change('gate'), cell: change('cell'), plain: change('plain') },
    wholeReply: median((one) => one.wholeReply),
    outcome: first.outcome,
  }
}

function printTable(results: ReadonlyMap<string, Measurement>): void {
  const rows = [...results].map(([name, { load, change, wholeReply, heap }]) => ({
    engine: name,
    'load ms': load.toFixed(1),
    ...Object.fromEntries(stepKinds.map((kind) => [`${kind} ms`, change[kind].mean.toFixed(4)])),
    'p95 ms': Math.max(...stepKinds.map((kind) => change[kind].p95)).toFixed(4),
    'whole reply ms': wholeReply.toFixed(2),
    'heap MB': heap.toFixed(1),
  }))
  console.table(rows)
}
