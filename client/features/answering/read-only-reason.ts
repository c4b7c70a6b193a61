import type { CycleReply } from '#shared/contract/cycles.ts'
import type { ReplySummary } from '#shared/contract/replies.ts'

/** Why a section can be read but not answered; undefined when it can. `closed`: nor can a correction be started. */
export function readOnlyReason(
  summary: ReplySummary,
  section: string,
  cycle?: CycleReply['status'],
): 'submitted' | 'closed' | 'notYours' | undefined {
  if (summary.status === 'submitted') return cycle === 'closed' ? 'closed' : 'submitted'
  return summary.mySections.includes(section) ? undefined : 'notYours'
}
