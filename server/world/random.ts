/** A source of chance that gives the same numbers for the same seed, on every machine. */
export interface Random {
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly next: () => number
  readonly chance: (probability: number) => boolean
  /** Evenly between two numbers. */
  readonly between: (low: number, high: number) => number
  /** Between two positive numbers, as likely to be a tenth as ten times the middle: for sizes. */
  readonly scaled: (low: number, high: number) => number
  readonly pick: <T>(list: readonly T[]) => T
}

/** Chance that depends on nothing but these words: adding a question does not change the answers to others. */
export function randomFor(...words: readonly (string | number)[]): Random {
  const next = mulberry32(hash(words.join('\n')))
  const between = (low: number, high: number): number => low + (high - low) * next()
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    scaled: (low, high) => Math.exp(between(Math.log(low), Math.log(high))),
    pick: (list) => {
      const picked = list[Math.floor(next() * list.length)]
      if (picked === undefined) throw new RangeError('Nothing to pick from an empty list.')
      return picked
    },
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}

/** Mulberry32, a small generator of good quality for inventing data (Tommy Ettinger, public domain algorithm). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
