import type { Operation } from '#shared/contract/replies.ts'

/** Whose text it is and where it belongs: an entry is never sent for another person, reply or version. */
export interface Binding {
  readonly person: string
  readonly reply: string
  readonly versionId: string
}

/** One change of an answer that the server has not acknowledged yet, as kept in the journal of this device. */
export interface Entry extends Binding {
  readonly op: Operation
  /** The browser tab that made it and sends it. */
  readonly tab: string
  /** Sent at least once, or of unknown fate: it never changes any more; later typing makes a new operation. */
  readonly sent: boolean
  /** The operation on whose result this text was typed; it has to be settled first, for its revision is this one's base. */
  readonly after?: string
  /** Problem code with which the server declined exactly this operation. The text stays here until a person decides. */
  readonly refused?: string
}

export function isBoundTo(entry: Binding, binding: Binding): boolean {
  return entry.person === binding.person && entry.reply === binding.reply && entry.versionId === binding.versionId
}
