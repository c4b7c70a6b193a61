import { createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'

/** A reply as it left once. */
export interface KeptReply {
  readonly type: string
  readonly disposition?: string | undefined
  readonly plain: Buffer
  readonly etag: string
  /** Compressed when it is first wanted so; entity tags are strong, so each form has its own. */
  packed?: { readonly bytes: Buffer; readonly etag: string }
}

const MOST_BYTES = 64 * 1024 * 1024
const BROTLI_LEVEL = 4

/** Replies by address and language, the most recently used ones, all forgotten at once when anything behind them changes. */
export interface KeptReplies {
  /** Counts up at each change: a reply that was being made meanwhile is not kept. */
  generation(): number
  find(key: string): KeptReply | undefined
  keep(key: string, reply: KeptReply, generation: number): void
  forget(): void
}

export function openKeptReplies(): KeptReplies {
  const kept = new Map<string, KeptReply>()
  let bytes = 0
  let generation = 0
  return {
    generation: () => generation,
    find(key) {
      const found = kept.get(key)
      if (!found) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found
    },
    keep(key, reply, made) {
      if (made !== generation || reply.plain.length > MOST_BYTES / 8 || kept.has(key)) return
      kept.set(key, reply)
      bytes += reply.plain.length
      for (const [oldest, { plain }] of kept) {
        if (bytes <= MOST_BYTES) break
        kept.delete(oldest)
        bytes -= plain.length
      }
    },
    forget() {
      kept.clear()
      bytes = 0
      generation += 1
    },
  }
}

/** A strong entity tag of exactly these bytes (RFC 9110 §8.8.3). */
export function strongEtagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
}

/** The compressed form, made once. */
export function packed(reply: KeptReply): { readonly bytes: Buffer; readonly etag: string } {
  reply.packed ??= {
    bytes: brotliCompressSync(reply.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL } }),
    etag: `${reply.etag.slice(0, -1)}-br"`,
  }
  return reply.packed
}
