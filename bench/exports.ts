import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { readConfig } from '#server/config.ts'
import { runExport } from '#server/features/exports/index.ts'
import { systemClock } from '#server/platform/clock.ts'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'
import { migrate } from '#server/platform/database/migrate.ts'
import { openDatabase, type Database } from '#server/platform/database/open-database.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import type { Deps } from '#server/platform/deps.ts'

const states = 193
const answers = 500
const budgetMs = 60_000
/** What the process may hold above what it held before the export. */
const budgetMib = 300
const by = randomUUID()
const secretariat = { role: 'app_secretariat', state: null, personId: by } as const

/**
 * Writes everything submitted in a cycle of 193 States and 500 answers each, in every format, and says how long it took
 * and how much memory it needed above what the program holds anyway (its definitions; on embedded storage the database
 * itself). On PostgreSQL when `DATABASE_URL` names an empty database. Returns the exit code.
 */
export async function main(): Promise<number> {
  const config = readConfig(process.env)
  const database = await openDatabase({ url: config.DATABASE_URL, poolSize: 3 })
  try {
    await migrate(database)
    const deps = depsOf(config, database)
    const cycleId = await fill(database)
    let isGood = true
    for (const format of ['csv', 'xlsx', 'json'] as const) isGood = (await measure(deps, cycleId, format)) && isGood
    return isGood ? 0 : 1
  } finally {
    await database.close()
  }
}

function depsOf(config: Deps['config'], database: Database): Deps {
  const definitions = loadDefinitions(fileURLToPath(new URL('../questionnaires', import.meta.url)))
  const nothing = { publicUrl: () => 'http://localhost:3000', wakeOutbox: () => undefined }
  return { config, database, definitions, clock: systemClock, ...nothing }
}

/** A cycle with answers of a few hundred characters, entered State by State. */
async function fill(database: Database): Promise<string> {
  const cycleId = randomUUID()
  const all = await withTenant(database, secretariat, async (tx) => {
    await sql`insert into cycle (cycle_id, key, titles, kind, version_id, reference_year, opens_on, due_on, status, provenance, created_at)
      values (${cycleId}, 'bench', '{"en":"Bench"}', 'annual', 'kyoto-declaration/annual-core/v1', 2026, '2026-01-01',
        '2026-06-30', 'open', 'demonstration', now())`.execute(tx)
    const { rows } = await sql<{ state: string }>`select state_id as state from state
      where status = 'member' order by 1 limit ${states}`.execute(tx)
    return rows.map(({ state }) => state)
  })
  for (const state of all)
    await withTenant(database, { role: 'app_rw', state, personId: by }, (tx) =>
      sql`insert into submitted_answer (state_id, cycle_id, edition, submission_id, revision, submitted_at, section_id,
          question_id, position, answer, level)
        select ${state}, ${cycleId}::uuid, 'running', ${randomUUID()}::uuid, 1, now(), 'section' || n / 50, 'question' || n, n,
          case when n % 5 = 0 then jsonb_build_object('value', jsonb_build_object('text', repeat('Text of an answer. ', 40)))
            else jsonb_build_object('value', jsonb_build_object('number', n::text), 'note', repeat('note ', 10)) end, 'R1'
        from generate_series(1, ${answers}::int) as n`.execute(tx),
    )
  console.log(`${all.length} States with ${answers} answers each, on ${database.engine} storage`)
  return cycleId
}

async function measure(deps: Deps, cycleId: string, format: 'csv' | 'xlsx' | 'json'): Promise<boolean> {
  const id = randomUUID()
  await withTenant(deps.database, secretariat, (tx) =>
    sql`insert into export_job (export_id, requested_by, requested_at, expires_at, cycle_id, contents, format, status)
      values (${id}, ${by}, now(), now() + interval '1 day', ${cycleId}, 'answers', ${format}, 'queued')`.execute(tx),
  )
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let peak = before
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
  const from = performance.now()
  await runExport(deps, { export: id, by })
  const ms = performance.now() - from
  clearInterval(timer)
  const [job] = await withTenant(deps.database, secretariat, async (tx) => {
    const { rows } = await sql<{ rows: number; size: number; status: string }>`select rows, size, status from export_job
      where export_id = ${id}`.execute(tx)
    return rows
  })
  const mib = (bytes: number): number => bytes / 1024 / 1024
  const own = mib(peak - before)
  const size = mib(job?.size ?? 0).toFixed(1)
  console.log(
    `${format}: ${job?.status}, ${job?.rows} rows, ${size} MiB in ${(ms / 1000).toFixed(1)} s; memory ${own.toFixed(0)} MiB`,
  )
  console.log(
    `  budget ${budgetMs / 1000} s and ${budgetMib} MiB; before it the process held ${mib(before).toFixed(0)} MiB, at most ${mib(peak).toFixed(0)} MiB`,
  )
  return job?.status === 'done' && ms <= budgetMs && own <= budgetMib
}
