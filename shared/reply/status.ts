/** The life of a national reply. A correction starts the next revision; the submitted one stays official until then. */
export const replyStatuses = ['draft', 'submitted'] as const
export type ReplyStatus = (typeof replyStatuses)[number]

export const replyEvents = ['answer', 'submit', 'reopen', 'discard'] as const
export type ReplyEvent = (typeof replyEvents)[number]

const transitions: Readonly<Record<ReplyStatus, Partial<Readonly<Record<ReplyEvent, ReplyStatus>>>>> = {
  draft: { answer: 'draft', submit: 'submitted', discard: 'submitted' },
  submitted: { reopen: 'draft' },
}

/** The status after an event; `undefined` when it cannot happen now. Only a draft that is a correction can be discarded. */
export function statusAfter(status: ReplyStatus, event: ReplyEvent): ReplyStatus | undefined {
  return transitions[status][event]
}

export function mayHappen(status: ReplyStatus, event: ReplyEvent): boolean {
  return statusAfter(status, event) !== undefined
}

/** Whether a revision is submitted and official while its correction is being prepared. */
export function inCorrection({
  status,
  revision,
}: {
  readonly status: ReplyStatus
  readonly revision: number
}): boolean {
  return status === 'draft' && revision > 0
}
