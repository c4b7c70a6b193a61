import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Short fingerprint of an English text, kept beside its translation. */
export function fingerprint(text: string): string {
  return sha256(text).slice(0, 12)
}
