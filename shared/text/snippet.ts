/** A piece of a text; `hit` where it is what was searched for. */
export interface TextPart {
  readonly text: string
  readonly hit: boolean
}

/** A part of a text around what was found, and whether something stands before or after it. */
export interface Snippet {
  readonly parts: readonly TextPart[]
  readonly before: boolean
  readonly after: boolean
}

const word = /[\p{L}\p{M}\p{N}]+/gu

/**
 * The text around its first hit, at most `length` characters, cut between words. `isHit` says of a word (for Chinese: a
 * run of characters that the text was cut into) whether it was searched for. Plain pieces, never markup.
 */
export function snippetOf(text: string, isHit: (word: string) => boolean, length = 320): Snippet {
  const hits = [...text.matchAll(word)]
    .filter(([found]) => isHit(found))
    .map(({ 0: found, index }) => [index, index + found.length] as const)
  return cut(text, hits, length)
}

/** The same for places that are known already, in order. Of several surroundings the one with most different hits. */
export function cut(text: string, hits: readonly (readonly [from: number, to: number])[], length: number): Snippet {
  const start = wordStart(text, Math.max(0, bestHit(text, hits, length) - Math.floor(length / 3)))
  const end = wordEnd(text, Math.min(text.length, start + length))
  const parts: TextPart[] = []
  let at = start
  for (const [from, to] of hits) {
    if (from < at || to > end) continue
    if (from > at) parts.push({ text: text.slice(at, from), hit: false })
    parts.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  if (at < end) parts.push({ text: text.slice(at, end), hit: false })
  return { parts, before: start > 0, after: end < text.length }
}

/** Where the hit stands that has the most different words found in its surroundings; the first of equals. */
function bestHit(text: string, hits: readonly (readonly [from: number, to: number])[], length: number): number {
  let best = { from: 0, different: 0 }
  for (const [at, [from]] of hits.slice(0, 500).entries()) {
    const near: string[] = []
    for (const [begin, end] of hits.slice(at, at + 30)) {
      if (begin > from + (2 * length) / 3) break
      near.push(text.slice(begin, end).toLowerCase())
    }
    const different = new Set(near).size
    if (different > best.different) best = { from, different }
  }
  return best.from
}

/** Places of a word that is written without spaces around it. */
export function placesOf(text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  const found = words
    .filter((one) => one !== '')
    .flatMap((one) => {
      const places: (readonly [number, number])[] = []
      for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + one.length))
        places.push([at, at + one.length])
      return places
    })
  const inOrder = found.toSorted(([a, x], [b, y]) => a - b || y - x)
  return inOrder.filter(([from], at) => inOrder.slice(0, at).every(([, to]) => from >= to))
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.slice(at, at + 40).search(/\s/)
  return space < 0 ? at : at + space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(at - 40, at).lastIndexOf(' ')
  return space < 0 ? at : at - 40 + space
}
