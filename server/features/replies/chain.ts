import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { ChainedEvent, NewEvent } from './event.ts'

/** What the first event of a reply is chained to. */
export const genesis: Uint8Array = new Uint8Array(32)

/** SHA-256 over salt and bytes: the chain holds this, so that a value can be withdrawn by law without breaking the chain. */
export function hashValue(salt: Uint8Array, bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(salt).update(bytes).digest()
}

type Unhashed = Omit<ChainedEvent, 'hash' | 'salt' | 'bytes'>

/** SHA-256 over the previous hash and the canonical form (RFC 8785) of the event with its reply and number. */
export function hashEvent(replyId: string, event: Unhashed): Uint8Array {
  const { seq, kind, opId, question, baseRev, rev, branchId, closes = [], actor, at, typedAt, valueHash } = event
  const value = valueHash ? Buffer.from(valueHash).toString('hex') : undefined
  const text = canonicalize({
    reply: replyId,
    seq,
    kind,
    opId,
    question,
    baseRev,
    rev,
    branchId,
    closes,
    actor,
    at,
    typedAt,
    value,
  })
  return createHash('sha256')
    .update(event.prevHash)
    .update(text ?? '')
    .digest()
}

/** Where a chain stands: number and hash of its last event. */
export interface Tip {
  readonly seq: number
  readonly hash: Uint8Array
}

/** Chains new events to the tip, in order. `salt` yields 16 fresh random bytes. */
export function chain(
  replyId: string,
  tip: Tip,
  events: readonly NewEvent[],
  salt: () => Uint8Array,
): readonly ChainedEvent[] {
  const chained: ChainedEvent[] = []
  let last = tip
  for (const event of events) {
    const next = link(replyId, last, event, salt)
    chained.push(next)
    last = next
  }
  return chained
}

function link(replyId: string, tip: Tip, event: NewEvent, newSalt: () => Uint8Array): ChainedEvent {
  const salt = event.bytes ? newSalt() : undefined
  const valueHash = event.bytes && salt ? hashValue(salt, event.bytes) : undefined
  const unhashed = { ...event, seq: tip.seq + 1, salt, valueHash, prevHash: tip.hash }
  return { ...unhashed, hash: hashEvent(replyId, unhashed) }
}

/** Canonical bytes (RFC 8785, UTF-8) of a JSON value. */
export function canonicalBytes(value: unknown): Uint8Array {
  return Buffer.from(canonicalize(value) ?? '', 'utf8')
}
