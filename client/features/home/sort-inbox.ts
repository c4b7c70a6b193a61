import type { CycleReply } from '#shared/contract/cycles.ts'
import type { ReplySummary } from '#shared/contract/replies.ts'
import { isOwnSection } from '#client/reply/is-own-section.ts'

export interface InboxEntry {
  readonly reply: ReplySummary
  readonly cycle: CycleReply
}

/** Replies of open cycles, most urgent first; and replies of closed cycles, latest first. */
export function sortInbox(
  replies: readonly ReplySummary[],
  cycles: readonly CycleReply[],
): { readonly open: readonly InboxEntry[]; readonly past: readonly InboxEntry[] } {
  const byKey = new Map(cycles.map((cycle) => [cycle.key, cycle]))
  const entries = replies.flatMap((reply) => {
    const cycle = byKey.get(reply.cycle)
    return cycle === undefined ? [] : [{ reply, cycle }]
  })
  const byDue = (a: InboxEntry, b: InboxEntry): number => a.cycle.dueOn.localeCompare(b.cycle.dueOn)
  return {
    open: entries.filter(({ cycle }) => cycle.status === 'open').toSorted(byDue),
    past: entries.filter(({ cycle }) => cycle.status === 'closed').toSorted((a, b) => byDue(b, a)),
  }
}

/** Sections a person said are ready and that did not change since. */
export function readySections(reply: ReplySummary): number {
  return reply.sections.filter(({ ready }) => ready !== undefined && !ready.stale).length
}

/** Sections that wait for this person, and not for somebody they were handed to. */
export function waitingSections(
  reply: ReplySummary,
  personId: string | undefined,
): readonly ReplySummary['sections'][number][] {
  return openSections(reply).filter((section) => isOwnSection(section, reply, personId))
}

/** Sections handed to this person, or all for a focal point, that are not ready. */
export function openSections(reply: ReplySummary): readonly ReplySummary['sections'][number][] {
  return reply.sections.filter(
    ({ section, ready }) => reply.mySections.includes(section) && (ready === undefined || ready.stale),
  )
}
