import { createHash } from 'node:crypto'
import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { submitReply as contract } from '#shared/contract/submissions.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { canonicalBytes } from './chain.ts'
import type { RepliesDeps } from './deps.ts'
import { dressReceipt } from './dress-receipt.ts'
import { demandCurrent, demandLocked, etagOfReply, inTeam } from './in-team.ts'
import { mailSecretariat } from './mail-secretariat.ts'
import { mailTeam } from './mail-team.ts'
import { makeSubmission } from './make-submission.ts'
import type { ReplyRecord } from './queries.ts'
import { findResponse, keepResponse, type SubmissionRecord } from './submission-queries.ts'

type Input = InputOf<typeof contract>
type Receipt = ReplyOf<typeof contract>

/**
 * Submits a reply, once per `Idempotency-Key`: the same request again gets the same receipt, another body with the key
 * is refused. The reply row is held throughout, so that what was reviewed (`If-Match`) is what is sent.
 */
export async function submitReply(deps: RepliesDeps, call: Call, { params, headers, body }: Input): Promise<Receipt> {
  const key = headers['idempotency-key'] ?? ''
  if (key === '') refuse('idempotency.keyRequired')
  const receipt = await inTeam(deps, call.actor, async (tx, actor) => {
    const reply = await demandLocked(tx, call.actor, params.reply, 'reply.submit')
    const at = { state: reply.state, person: actor, route: `submitReply ${reply.id}`, key }
    const bodySha256 = createHash('sha256').update(canonicalBytes(body)).digest('hex')
    const before = await findResponse(tx, at)
    if (before) return repeat(tx, call, reply, before, bodySha256)
    demandCurrent(reply, headers['if-match'])
    const signing = {
      actor,
      at: deps.clock.now().toISOString(),
      authority: body.authority,
      without: body.without ?? [],
    }
    const made = await makeSubmission(tx, deps, reply, signing)
    const dressed = await dressReceipt(tx, deps.definitions, made, call.locale)
    await finish(tx, deps, call, made)
    await keepResponse(tx, { ...at, at: signing.at }, { bodySha256, response: JSON.stringify(dressed) })
    return dressed
  })
  deps.wakeOutbox()
  return receipt
}

async function finish(tx: Tx, deps: RepliesDeps, call: Call, made: SubmissionRecord): Promise<void> {
  const { reference, sha256 } = made
  await mailTeam(tx, deps, made, call.actor.person?.name ?? '')
  await mailSecretariat(tx, deps, made)
  await call.record(tx, 'reply.submitted', { state: made.state, subject: made.replyId, details: { reference, sha256 } })
  call.setHeader('etag', etagOfReply(made.seq))
}

/** The same request once more: its first answer, and a line in the trail that it was asked again. */
async function repeat(
  tx: Tx,
  call: Call,
  reply: ReplyRecord,
  before: { readonly bodySha256: string; readonly response: string },
  bodySha256: string,
): Promise<Receipt> {
  if (before.bodySha256 !== bodySha256) refuse('idempotency.bodyDiffers')
  await call.record(tx, 'reply.submitted', { state: reply.state, subject: reply.id, details: { repeated: true } })
  return JSON.parse(before.response) as Receipt // stored by this use case
}
