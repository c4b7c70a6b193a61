/** A run of words that both texts have, or only one of them. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

const longest = 3000

/** What changed from one text to another, word by word, by the word boundaries of the language. Very long texts are compared as a whole. */
export function wordDiff(before: string, after: string, language = 'en'): readonly DiffPart[] {
  const [a, b] = [wordsOf(before, language), wordsOf(after, language)]
  if (a.length * b.length > longest * longest)
    return [part('removed', before), part('added', after)].filter(({ text }) => text !== '')
  return joined(walk(a, b, lengths(a, b)))
}

/** Words with the space or sign behind them, so that a changed word is shown with its own space. */
function wordsOf(text: string, language: string): readonly string[] {
  const words: string[] = []
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (isWordLike === true || words.length === 0) words.push(segment)
    else words[words.length - 1] += segment
  }
  return words
}

/** Length of the longest common run of words from each pair of places on. */
function lengths(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const below = table[(i + 1) * width + j] ?? 0
      const right = table[i * width + j + 1] ?? 0
      table[i * width + j] = a[i] === b[j] ? (table[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(below, right)
    }
  }
  return (i, j) => table[i * width + j] ?? 0
}

function walk(
  a: readonly string[],
  b: readonly string[],
  common: (i: number, j: number) => number,
): readonly DiffPart[] {
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push(part('same', a[i] ?? ''))
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && common(i + 1, j) >= common(i, j + 1))) {
      parts.push(part('removed', a[i++] ?? ''))
    } else {
      parts.push(part('added', b[j++] ?? ''))
    }
  }
  return parts
}

function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const runs: DiffPart[] = []
  for (const next of parts) {
    const last = runs.at(-1)
    if (last?.kind === next.kind) runs[runs.length - 1] = part(last.kind, last.text + next.text)
    else runs.push(next)
  }
  return runs
}

function part(kind: DiffPart['kind'], text: string): DiffPart {
  return { kind, text }
}
