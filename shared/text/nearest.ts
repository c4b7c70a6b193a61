/** Number of letters to insert, delete or replace until `a` reads `b`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of a.split('').entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/**
 * The candidate a mistyped word was most likely meant to be, for a remedy "did you mean …?".
 * Nothing for one or two letters, nothing when none is close (more than a third of the letters differ), and nothing with other
 * digits: `P4-07` is no slip of the pen for `P2-07`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length < 3) return undefined
  const digits = digitsOf(word)
  let best: string | undefined
  let least = Math.floor(word.length / 3) + 1
  for (const candidate of candidates) {
    if (digitsOf(candidate) !== digits || Math.abs(candidate.length - word.length) >= least) continue
    const steps = distance(word.toLowerCase(), candidate.toLowerCase())
    if (steps < least) [best, least] = [candidate, steps]
  }
  return best
}

function digitsOf(word: string): string {
  return word.replaceAll(/[^0-9]/g, '')
}
