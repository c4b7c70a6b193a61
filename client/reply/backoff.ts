const shortest = 1000
const longest = 60_000

/**
 * Milliseconds to wait before try number `failures + 1`: full jitter over a doubling ceiling of 1 to 60 s,
 * never shorter than what the server asked for.
 * @param random a number in [0, 1)
 * @param retryAfter seconds the server asked for
 */
export function backoff(failures: number, random: number, retryAfter = 0): number {
  const ceiling = Math.min(longest, shortest * 2 ** Math.max(0, failures - 1))
  return retryAfter * 1000 + Math.round(Math.max(shortest / 4, random * ceiling))
}
