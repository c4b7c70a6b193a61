import type { Actor } from '#shared/access/can.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { RecordEvent } from '../audit.ts'

export interface SignedInPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: CompleteLocale
}

/** Who calls: what the access table asks about, and the person behind it. */
export interface Caller extends Actor {
  readonly person?: SignedInPerson
  readonly sessionId?: string
  /** Until when the session counts as confirmed by a code from the mail. */
  readonly freshUntil?: Date
  /** A session was presented, but it has ended. */
  readonly expired?: boolean
}

/** What a use case may know of the call besides its validated input. */
export interface Call {
  readonly actor: Caller
  readonly locale: CompleteLocale
  readonly requestId: string
  readonly ip: string
  /** Cookies as sent; for sign-in only. */
  readonly cookies: Readonly<Record<string, string | undefined>>
  /** Writes an audit event by this actor, in the caller's transaction. */
  readonly record: RecordEvent
  /** Sets a header of the reply (`etag`, `set-cookie`); twice the same name adds a second one. */
  readonly setHeader: (name: string, value: string) => void
}
