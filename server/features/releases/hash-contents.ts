import { createHash } from 'node:crypto'
import type { Tx } from '#server/platform/database/transaction.ts'
import { linesOf, type Contents } from './write-lines.ts'

export interface Hashed {
  readonly sha256: string
  readonly lines: number
  readonly bytes: number
}

/** SHA-256 over the canonical lines of a release, each ended by a line feed. */
export async function hashContents(tx: Tx, contents: Contents): Promise<Hashed> {
  const hash = createHash('sha256')
  let [lines, bytes] = [0, 0]
  for await (const line of linesOf(tx, contents)) {
    const encoded = Buffer.from(`${line}\n`, 'utf8')
    hash.update(encoded)
    lines += 1
    bytes += encoded.length
  }
  return { sha256: hash.digest('hex'), lines, bytes }
}
