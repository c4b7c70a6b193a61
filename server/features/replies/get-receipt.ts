import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { getReceipt as contract } from '#shared/contract/submissions.ts'
import type { Call } from '#server/platform/http/call.ts'
import type { RepliesDeps } from './deps.ts'
import { dressReceipt } from './dress-receipt.ts'
import { inAudience } from './in-audience.ts'

/** The proof given for a submission. */
export async function getReceipt(
  deps: RepliesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return inAudience(deps, call.actor, params.submission, (tx, submission) =>
    dressReceipt(tx, deps.definitions, submission, call.locale),
  )
}
