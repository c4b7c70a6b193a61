import type { SummaryChange } from '#shared/contract/summaries.ts'
import { undecidedOf } from '#shared/summary/undecided.ts'
import type { SummaryDocument } from '#shared/summary/document.ts'

/**
 * Changes without those that earlier ones in the line have settled: a paragraph edited or dropped meanwhile is not
 * accepted any more, nor does it keep the others from being accepted.
 */
export function stillMeant(
  changes: readonly SummaryChange[],
  document: Pick<SummaryDocument, 'blocks'>,
): readonly SummaryChange[] {
  const undecided = new Set(undecidedOf(document).map(({ id }) => id))
  return changes.filter((change) => change.op !== 'accept' || undecided.has(change.paragraph))
}
