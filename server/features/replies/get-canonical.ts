import type { InputOf } from '#shared/contract/endpoint.ts'
import type { getCanonical as contract } from '#shared/contract/submissions.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { RepliesDeps } from './deps.ts'
import { inAudience } from './in-audience.ts'
import { readBytes } from './submission-queries.ts'

/** The whole submission as bytes: a part would not have its hash. */
export async function getCanonical(
  deps: RepliesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<Uint8Array> {
  return inAudience(deps, call.actor, params.submission, async (tx, submission) => {
    // The State's team sees in its trail who read what it submitted.
    const about = { state: submission.state, subject: submission.id }
    await call.record(tx, 'submission.downloaded', about)
    return (await readBytes(tx, submission.id)) ?? refuse('submission.notFound')
  })
}
