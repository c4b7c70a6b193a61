import type { ReleaseLevels } from '#shared/reply/release-level.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { RepliesDeps } from './deps.ts'
import type { Entry } from './enter-reply.ts'
import { lockReplyIn } from './queries.ts'
import { applyLevels } from './set-levels.ts'

/** Decides who sees what of a State's reply at a given time, by the same rules as over HTTP. */
export async function setLevelsAs(
  tx: Tx,
  deps: RepliesDeps,
  { cycle, state, person, at, levels }: Entry & { readonly levels: ReleaseLevels },
): Promise<void> {
  const reply = (await lockReplyIn(tx, cycle, state)) ?? refuse('reply.notFound')
  await applyLevels(tx, deps, reply, levels, { actor: person, at })
}
