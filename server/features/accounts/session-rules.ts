const MINUTE = 60_000

/** A session ends after an hour without activity (a save is activity), and after twelve hours in any case. */
export const IDLE_MS = 60 * MINUTE
export const ABSOLUTE_MS = 12 * 60 * MINUTE
/** Activity is written down at most this often. */
export const TOUCH_MS = MINUTE

export const LINK_MINUTES = 30
/** After a code from the mail, a session may take binding steps for this long. */
export const FRESH_MS = 10 * MINUTE
/** An invitation waits for somebody who does not expect it. */
export const INVITATION_MS = 7 * 24 * 60 * MINUTE

/** Guesses at one account, within this time, before it stops listening to unknown devices. */
export const GUESS_WINDOW_MS = 15 * MINUTE
export const MOST_GUESSES = 10
/** Mails with a link that one address gets within the same time. */
export const MOST_MAILS = 5

interface Times {
  readonly lastActiveAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

/** When a session ends if nothing happens from now on. */
export function endOf({ lastActiveAt, expiresAt }: Times): Date {
  return new Date(Math.min(lastActiveAt.getTime() + IDLE_MS, expiresAt.getTime()))
}

/** Whether a session has ended: signed out, idle too long, or too old. */
export function isOver(session: Times, now: Date): boolean {
  return session.endedAt !== null || now >= endOf(session)
}
