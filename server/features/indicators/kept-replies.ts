import { hash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'

/** A reply as it left once. */
export interface KeptReply {
  readonly type: string
  readonly disposition?: string | undefined
  readonly plain: Buffer
  readonly etag: string
}

/** The compressed form; entity tags are strong, so each form has its own. */
export interface PackedReply {
  readonly bytes: Buffer
  readonly etag: string
}

const BROTLI_LEVEL = 4

/** Replies by address and language, the most recently used ones, all forgotten at once when anything behind them changes. */
export interface KeptReplies {
  /** Counts up at each change: a reply that was being made meanwhile is not kept. */
  generation(): number
  find(key: string): KeptReply | undefined
  /** The compressed form of a reply that was found, made when it is first wanted and kept with it. */
  pack(key: string, reply: KeptReply): PackedReply
  keep(key: string, reply: KeptReply, generation: number): void
  forget(): void
}

/** How much is kept, both forms together, in bytes, and for how long at most, in milliseconds. */
interface Limits {
  readonly most?: number
  readonly oldestMs?: number
  readonly now?: () => number
}

interface Entry {
  readonly reply: KeptReply
  readonly at: number
  packed?: PackedReply
}

export function openKeptReplies({
  most = 64 * 1024 * 1024,
  oldestMs = 60_000,
  now = () => performance.now(),
}: Limits = {}): KeptReplies {
  const kept = new Map<string, Entry>()
  let bytes = 0
  let generation = 0
  function drop(key: string): void {
    const found = kept.get(key)
    if (found && kept.delete(key)) bytes -= weightOf(found)
  }
  function makeRoom(): void {
    for (const oldest of kept.keys()) if (bytes > most) drop(oldest)
  }
  return {
    generation: () => generation,
    find(key) {
      const found = kept.get(key)
      if (!found) return undefined
      if (now() - found.at >= oldestMs) {
        drop(key)
        return undefined
      }
      kept.delete(key)
      kept.set(key, found)
      return found.reply
    },
    pack(key, reply) {
      const entry = kept.get(key)
      const packed = entry?.reply === reply && entry.packed ? entry.packed : packedOf(reply)
      if (entry?.reply === reply && !entry.packed) {
        entry.packed = packed
        bytes += packed.bytes.length
        makeRoom()
      }
      return packed
    },
    keep(key, reply, made) {
      if (made !== generation || reply.plain.length > most / 8 || kept.has(key)) return
      kept.set(key, { reply, at: now() })
      bytes += reply.plain.length
      makeRoom()
    },
    forget() {
      kept.clear()
      bytes = 0
      generation += 1
    },
  }
}

function weightOf({ reply, packed }: Entry): number {
  return reply.plain.length + (packed?.bytes.length ?? 0)
}

/** A strong entity tag of exactly these bytes (RFC 9110 §8.8.3). */
export function strongEtagOf(bytes: Uint8Array): string {
  return `"${hash('sha256', bytes, 'base64url').slice(0, 27)}"`
}

function packedOf({ plain, etag }: KeptReply): PackedReply {
  return {
    bytes: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL } }),
    etag: `${etag.slice(0, -1)}-br"`,
  }
}
