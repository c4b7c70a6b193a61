/** Names this page load; operations left behind by a page that is gone are taken over by another. */
export const thisTab = newOperationId()

/** A random UUID (version 4). `crypto.randomUUID` is withheld on plain http outside this machine, the random bytes are not. */
export function newOperationId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const at = (place: number): number => bytes[place] ?? 0
  bytes[6] = (at(6) & 0x0f) | 0x40
  bytes[8] = (at(8) & 0x3f) | 0x80
  const hex = bytes.toHex()
  return hex
}
