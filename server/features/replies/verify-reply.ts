import { createHash } from 'node:crypto'
import type { Database } from '#server/platform/database/open-database.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { genesis, hashEvent, hashValue } from './chain.ts'
import type { ChainedEvent } from './event.ts'
import {
  readLog,
  readProjection,
  readReplyKeys,
  readStates,
  type Projection,
  type SubmissionProof,
} from './verify-queries.ts'

/** A place where what is stored contradicts itself. */
export interface Discrepancy {
  readonly state: string
  readonly reply: string
  /** Number of the event, where one is meant. */
  readonly seq?: number
  readonly what:
    | 'chain.broken'
    | 'chain.gap'
    | 'value.changed'
    | 'value.missing'
    | 'reply.tipDiffers'
    | 'heads.differ'
    | 'branches.differ'
    | 'submission.bytesChanged'
    | 'submission.chainBroken'
    | 'submission.notInLog'
}

export interface Verification {
  readonly replies: number
  readonly events: number
  readonly submissions: number
  readonly discrepancies: readonly Discrepancy[]
}

/** Recomputes every chain, every projection and the hash of every submission, State by State. */
export async function verifyReplies(database: Database): Promise<Verification> {
  const nobody = { role: 'app_rw', state: null, personId: null } as const
  const states = await withTenant(database, nobody, readStates)
  const found = { replies: 0, events: 0, submissions: 0, discrepancies: [] as Discrepancy[] }
  for (const state of states) {
    await withTenant(database, { ...nobody, state }, async (tx) => {
      for (const key of await readReplyKeys(tx)) {
        const [log, projection] = [await readLog(tx, key), await readProjection(tx, key)]
        found.replies += 1
        found.events += log.length
        found.submissions += projection?.submissions.length ?? 0
        if (projection) found.discrepancies.push(...verifyReply(log, projection))
      }
    })
  }
  return found
}

/** Everything in which a reply's log, its projections and its submissions disagree; empty when all is well. */
function verifyReply(log: readonly ChainedEvent[], projection: Projection): readonly Discrepancy[] {
  const at = { state: projection.key.state, reply: projection.key.id }
  const found: Discrepancy[] = verifyChain(log, projection.key.id).map((one) => ({ ...at, ...one }))
  const last = log.at(-1)
  if (projection.seq !== (last?.seq ?? 0) || !equal(projection.headHash, last?.hash ?? genesis))
    found.push({ ...at, what: 'reply.tipDiffers' })
  if (!sameLines(projection.heads, headsOf(log))) found.push({ ...at, what: 'heads.differ' })
  if (!sameLines(projection.branches, branchesOf(log))) found.push({ ...at, what: 'branches.differ' })
  return [...found, ...verifySubmissions(log, projection.submissions).map((one) => ({ ...at, ...one }))]
}

type Spot = Pick<Discrepancy, 'seq' | 'what'>

function verifyChain(log: readonly ChainedEvent[], replyId: string): readonly Spot[] {
  return log.flatMap((event, index): readonly Spot[] => {
    const previous = log[index - 1]
    const { seq } = event
    const spots: Spot[] = []
    if (seq !== (previous?.seq ?? 0) + 1) spots.push({ seq, what: 'chain.gap' })
    const linked = equal(event.prevHash, previous?.hash ?? genesis)
    if (!linked || !equal(event.hash, hashEvent(replyId, event))) spots.push({ seq, what: 'chain.broken' })
    return [...spots, ...verifyValue(event)]
  })
}

function verifyValue({ seq, valueHash, salt, bytes }: ChainedEvent): readonly Spot[] {
  if (!valueHash && !bytes) return []
  if (!valueHash || !salt || !bytes) return [{ seq, what: 'value.missing' }]
  return equal(valueHash, hashValue(salt, bytes)) ? [] : [{ seq, what: 'value.changed' }]
}

function headsOf(log: readonly ChainedEvent[]): readonly string[] {
  const heads = new Map<string, ChainedEvent>()
  for (const event of log) if (event.rev !== undefined && event.question) heads.set(event.question, event)
  return [...heads].map(([question, { rev, seq }]) => `${question} ${rev} ${seq}`).sort()
}

function branchesOf(log: readonly ChainedEvent[]): readonly string[] {
  const closedBy = new Map<string, number>()
  for (const { closes = [], seq } of log) for (const id of closes) if (!closedBy.has(id)) closedBy.set(id, seq)
  return log
    .filter(({ branchId }) => branchId)
    .map(({ branchId = '', question }) => `${branchId} ${question} ${closedBy.get(branchId) ?? 'open'}`)
    .sort()
}

/** Each submission's bytes give its hash, name the one before, and stand in the log as they were made. */
function verifySubmissions(log: readonly ChainedEvent[], submissions: readonly SubmissionProof[]): readonly Spot[] {
  return submissions.flatMap((proof, index): readonly Spot[] => {
    const { seq } = proof
    const spots: Spot[] = []
    if (createHash('sha256').update(proof.bytes).digest('hex') !== proof.sha256)
      spots.push({ seq, what: 'submission.bytesChanged' })
    if (proof.previousSha256 !== submissions[index - 1]?.sha256) spots.push({ seq, what: 'submission.chainBroken' })
    const logged = log[seq - 1]
    const named = logged?.kind === 'submit' && logged.bytes && Buffer.from(logged.bytes).includes(proof.sha256)
    return named ? spots : [...spots, { seq, what: 'submission.notInLog' }]
  })
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index])
}
