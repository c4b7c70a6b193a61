import type { Tx } from '#server/platform/database/transaction.ts'
import { refuse, type PlaceError } from '#server/platform/http/problem.ts'
import { placeSentence } from '#server/platform/http/sentences.ts'
import { holdRequests, readStateNames, readUnfollowed, type Unfollowed } from '../indicators/index.ts'
import { countTakenBack, readReleasableCycles } from './content-queries.ts'

/**
 * Refuses where States took back anything of what was copied, and while a State's request about its small counts is being
 * worked on: only then can be said what was taken back. From here on such a request waits for this transaction. Where
 * working on it failed, waiting is no remedy: the refusal says whose it is, and what to do.
 */
export async function demandNothingTakenBack(tx: Tx, cycleIds: readonly string[], name: string): Promise<void> {
  await holdRequests(tx)
  const unfollowed = await readUnfollowed(tx, cycleIds)
  const failed = unfollowed.filter(({ hasFailed }) => hasFailed)
  if (failed.length > 0) refuse('release.withholdingFailed', { errors: await placesOf(tx, failed) })
  if (unfollowed.length > 0) refuse('release.stillWithholding')
  if ((await countTakenBack(tx, cycleIds, name)) > 0) refuse('release.contentsChanged')
}

/** The State and the cycle of each, in the reader's language. */
async function placesOf(tx: Tx, failed: readonly Unfollowed[]): Promise<readonly PlaceError[]> {
  const states = new Map((await readStateNames(tx)).map(({ state, names }) => [state, names]))
  const cycles = new Map((await readReleasableCycles(tx)).map(({ id, titles }) => [id, titles]))
  const code = 'place.withholdingFailed'
  return failed.map(({ state, cycleId }) => ({
    pointer: '/params/release',
    code,
    message: (locale) =>
      placeSentence(locale, code, {
        state: states.get(state)?.[locale] ?? state,
        cycle: cycles.get(cycleId)?.[locale] ?? cycles.get(cycleId)?.en ?? '',
      }),
  }))
}
