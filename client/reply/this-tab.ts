/** Names this page load; operations left behind by a page that is gone are taken over by another. */
export const thisTab = newOperationId()

/**
 * A UUID of version 7 (RFC 9562): the time in milliseconds, then random bits, so that the log's index stays compact.
 * `crypto.randomUUID` is withheld on plain http outside this machine and knows no time; random bytes are always there.
 */
export function newOperationId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  const random = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, '0'))
  const [a, b, c, d, ...rest] = random.join('')
  const variant = ((Number.parseInt(d ?? '0', 16) & 0x3) | 0x8).toString(16)
  const [third, fourth] = [rest.slice(0, 3).join(''), rest.slice(3, 15).join('')]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a}${b}${c}-${variant}${third}-${fourth}`
}
