import type { Deps } from '#server/platform/deps.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { countChallengesSince } from './challenge-queries.ts'
import { membershipsOf } from './membership-queries.ts'
import { type PersonRecord } from './queries.ts'
import { GUESS_WINDOW_MS, MOST_MAILS } from './session-rules.ts'

/** Whoever holds no role any more cannot enter; and nobody's mailbox is flooded by a stranger. */
export async function mayReceive(deps: Deps, tx: Tx, person: PersonRecord): Promise<boolean> {
  const since = new Date(deps.clock.now().getTime() - GUESS_WINDOW_MS)
  if ((await membershipsOf(tx, person.id)).length === 0) return false
  return (await countChallengesSince(tx, person.id, since)) < MOST_MAILS
}
