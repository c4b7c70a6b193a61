import { withholdSmall } from '#shared/indicator/withhold-small.ts'
import { withholdUnconsented } from '#shared/indicator/withhold-unconsented.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { asksToWithholdSmall } from './review-queries.ts'
import type { Submitted } from './submitted.ts'

/** A submission as figures the public reads are computed from it: without small counts where its State asks so. */
export async function withoutSmall(tx: Tx, submitted: Submitted): Promise<Submitted> {
  if (!(await asksToWithholdSmall(tx, submitted))) return submitted
  return withAnswers(submitted, withholdSmall(submitted.version, submitted.answers))
}

/** A submission as the public reads what it says: without small counts, and without entries that need a consent they lack. */
export async function asEverybodyReads(tx: Tx, submitted: Submitted): Promise<Submitted> {
  const counted = await withoutSmall(tx, submitted)
  return withAnswers(counted, withholdUnconsented(counted.version, counted.answers))
}

/** The same object where the answers are the same: nothing then has two variants. */
function withAnswers(submitted: Submitted, answers: Submitted['answers']): Submitted {
  return answers === submitted.answers ? submitted : { ...submitted, answers }
}
