import { inCorrection } from '#shared/reply/status.ts'
import { openSections, type InboxEntry } from './sort-inbox.ts'

/**
 * Where a reply of an open cycle stands for a person: the official one is with the secretariat (`submitted`), a
 * correction of it is being written (`correcting`), theirs is done (`handed-on`, or `to-check` for who submits), …
 */
export type Stand = 'submitted' | 'correcting' | 'reading' | 'handed-on' | 'to-check' | 'not-begun' | 'in-progress'

export interface NextStep {
  readonly stand: Stand
  /** Where the one next thing to do is done. */
  readonly href: string
}

/** What is true of a reply, and the one next thing this person can do about it. */
export function nextStep({ reply, cycle }: InboxEntry, maySubmit: boolean): NextStep {
  const tasks = `/cycles/${cycle.key}`
  if (reply.status === 'submitted') return { stand: 'submitted', href: `/receipts/${reply.submissionId ?? ''}` }
  if (reply.mySections.length === 0) return { stand: 'reading', href: tasks }
  if (inCorrection(reply)) return { stand: 'correcting', href: tasks }
  if (openSections(reply).length === 0)
    return maySubmit ? { stand: 'to-check', href: `${tasks}/check` } : { stand: 'handed-on', href: tasks }
  return reply.lastActivity === undefined
    ? { stand: 'not-begun', href: `${tasks}/start` }
    : { stand: 'in-progress', href: tasks }
}
