/** What happened to a reply, in order. The first five are operations on answers; the rest are steps in the reply's life. */
export type EventKind =
  | 'answer'
  | 'merge'
  | 'same'
  | 'branch'
  | 'late'
  | 'release'
  | 'ready'
  | 'assign'
  | 'submit'
  | 'reopen'
  | 'discard'

/** One entry of a reply's log, before it is chained. Times are ISO 8601 in UTC with milliseconds. */
export interface NewEvent {
  readonly kind: EventKind
  readonly opId?: string | undefined
  readonly question?: string | undefined
  readonly baseRev?: number | undefined
  /** Set when the event moves the answer; absent for branches. */
  readonly rev?: number | undefined
  readonly branchId?: string | undefined
  readonly closes?: readonly string[] | undefined
  readonly actor: string
  readonly at: string
  /** The writer's clock: a claim, never used for order. */
  readonly typedAt?: string | undefined
  /** Canonical bytes of the answer or decision; none for `same`. */
  readonly bytes?: Uint8Array | undefined
}

/** An entry as it stands in the log. */
export interface ChainedEvent extends NewEvent {
  readonly seq: number
  readonly salt?: Uint8Array | undefined
  readonly valueHash?: Uint8Array | undefined
  readonly prevHash: Uint8Array
  readonly hash: Uint8Array
}
