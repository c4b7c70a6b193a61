import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { verifyReplies } from '#server/features/replies/index.ts'
import { openDatabase, type DatabaseSettings } from '#server/platform/database/open-database.ts'
import { createDatabase } from '#tests/support/databases.ts'
import { startPostgresql } from '#tests/support/postgresql-server.ts'
import { asSql } from '#tests/support/raw-sql.ts'

const kills = 20
const program = fileURLToPath(new URL('saving-program.ts', import.meta.url))

interface Saved {
  readonly question: string
  readonly rev: number
  readonly note: string
}

/** One life of the program: killed without warning some milliseconds after its first save; what it had acknowledged by then. */
async function live(environment: Record<string, string>, after: number): Promise<readonly Saved[]> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, MODE: 'demonstration', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, complaints] = ['', '']
  child.stderr.on('data', (bytes: Buffer) => (complaints += bytes.toString()))
  child.stdout.on('data', (bytes: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), after)
    said += bytes.toString()
  })
  const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)))
  if (signal !== 'SIGKILL') throw new Error(`the program ended by itself: ${complaints}`)
  const lines = said.split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as Saved) // written by saving-program.ts
}

/** Kills the program again and again; afterwards everything it acknowledged must be there, once, in order, and proven. */
async function survives(settings: DatabaseSettings, environment: Record<string, string>): Promise<void> {
  const saved: Saved[] = []
  for (let life = 0; life < kills; life += 1) {
    const some = await live({ ...environment, CRASH_LIFE: String(life) }, 20 + ((life * 37) % 300))
    expect(some.length).toBeGreaterThan(0)
    saved.push(...some)
  }
  const database = await openDatabase(settings)
  try {
    const rows = await asSql<Saved>(
      database,
      {},
      `select e.question_id as question, e.rev, convert_from(v.bytes, 'UTF8')::json ->> 'note' as note
       from answer_event e join answer_value v using (state_id, reply_id, seq)`,
    )
    const stored = new Set(rows.map(({ question, rev, note }) => `${question} ${rev} ${note}`))
    expect(saved.filter(({ question, rev, note }) => !stored.has(`${question} ${rev} ${note}`))).toEqual([])
    expect(new Set(saved.map(({ question, rev }) => `${question} ${rev}`)).size).toBe(saved.length)
    expect((await verifyReplies(database)).discrepancies).toEqual([])
    console.log(`${kills} kills, ${saved.length} acknowledged saves, ${rows.length} stored`)
  } finally {
    await database.close()
  }
}

test('embedded storage: killed 20 times while saving, it loses nothing that was acknowledged', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'pillar-crash-'))
  try {
    await survives({ dataDir, poolSize: 1 }, { DATA_DIR: dataDir })
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
})

test('PostgreSQL: killed 20 times while saving, it loses nothing that was acknowledged', async () => {
  const running = await startPostgresql()
  try {
    const url = await createDatabase(running.url, 'crash', 'template1')
    await survives({ url, poolSize: 2 }, { DATABASE_URL: url, DATA_DIR: tmpdir() })
  } finally {
    await running.stop()
  }
})
