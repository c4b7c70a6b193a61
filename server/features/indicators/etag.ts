import { hash } from 'node:crypto'

/** Says what a page or reply contains: weak, because compression changes the bytes and not the content (RFC 9110 §8.8.1). */
export function etagOf(content: string | Uint8Array): string {
  return `W/"${hash('sha256', content, 'base64url').slice(0, 27)}"`
}

/** Whether the reader has this content already. */
export function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  // Forms of the same content (`-br`) are as good as each other to a reader who has one.
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '').replace(/-br"$/, '"')
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag))
}
