import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { questions, versionId } from './definition.ts'

/**
 * A submission for every reply of these cycles, written straight into the tables: entering a million answers one by one
 * would take longer than anything measured. Needs a superuser.
 */
export async function seedSubmissions(url: string, cycles: readonly string[]): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    const { rows } = await client.query<{ state: string; reply: string; cycle: string; key: string; year: number }>(
      `select r.state_id as state, r.reply_id as reply, r.cycle_id as cycle, c.key, c.reference_year as year
        from reply r join cycle c using (cycle_id) where c.key = any($1)`,
      [cycles],
    )
    for (const row of rows) await submit(client, row)
    return rows.length
  } finally {
    await client.end()
  }
}

interface Reply {
  readonly state: string
  readonly reply: string
  readonly cycle: string
  readonly key: string
  readonly year: number
}

async function submit(client: pg.Client, { state, reply, cycle, key, year }: Reply): Promise<void> {
  const id = randomUUID()
  const at = `${year + 1}-01-01T00:00:00.000Z`
  const bytes = Buffer.from(JSON.stringify(documentOf({ state, reply, key, year, at })))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await client.query(
    `insert into submission (state_id, submission_id, reply_id, cycle_id, version_id, revision, reference, seq, submitted_by,
      submitted_at, authority_name, authority_title, authority_ministry, bytes, sha256, answered, reasoned, blank, demonstration)
      values ($1, $2, $3, $4, $5, 1, $6, 1, $2, $7, 'A', 'B', 'C', $8, $9, $10, 0, 0, true)`,
    [state, id, reply, cycle, versionId, `${key}-${state}`, at, bytes, sha256, questions],
  )
  await client.query(
    `insert into release_level (state_id, reply_id, seq, section_id, level, decided_at) values ($1, $2, 1, 'all', 'R3', $3)`,
    [state, reply, at],
  )
}

function documentOf({ state, reply, key, year, at }: Omit<Reply, 'cycle'> & { readonly at: string }): object {
  const seed = createHash('sha256').update(`${state} ${key}`).digest()
  const answers = Array.from({ length: questions }, (_, index) => {
    const number = String((seed[index % 32] ?? 0) * 7 + (index % 13))
    return [`q${index}`, { section: 'all', answer: { value: { number } }, release: 'R3' }]
  })
  return {
    format: 'pillar-submission/1',
    replyId: reply,
    cycle: key,
    state,
    revision: 1,
    submittedAt: at,
    version: versionId,
    referenceYear: year,
    without: [],
    answers: Object.fromEntries(answers),
  }
}
