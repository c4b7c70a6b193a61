import type { ReplySummary } from '#shared/contract/replies.ts'

/** Why a section can be read but not answered; undefined when it can. */
export function readOnlyReason(summary: ReplySummary, section: string): 'submitted' | 'notYours' | undefined {
  if (summary.status === 'submitted') return 'submitted'
  return summary.mySections.includes(section) ? undefined : 'notYours'
}
