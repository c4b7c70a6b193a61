import { cut, placesOf, snippetOf, type Snippet } from '#shared/text/snippet.ts'
import { fold, plainQuery, plainWords, searchWays, type SearchWay } from '#shared/text/search-text.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { readStems, type FoundNarrative, type Search } from './search-queries.ts'

const length = 320
const word = /[\p{L}\p{M}\p{N}]+/gu

/** Makes the snippet of a text that was found. */
export type Quote = (found: FoundNarrative) => Snippet

/**
 * How texts are quoted around what was searched: a word counts as found when it has the same stem as a word of the
 * search, which the database says of all words of a page at once; where only words as written are looked for, when it is
 * one of them. The text itself is never changed.
 */
export async function quoter(
  tx: Tx,
  { q, forms }: Pick<Search, 'q' | 'forms'>,
  found: readonly FoundNarrative[],
): Promise<Quote> {
  const stems = new Map<SearchWay, ReadonlyMap<string, string | null>>()
  for (const way of searchWays) {
    const own = found.filter((one) => one.way === way)
    const words =
      own.length === 0 || q === '' || forms === 'written' ? [] : own.flatMap(({ body }) => wordsOf(fold(body)))
    const looked = forms === 'written' ? [] : wanted(way, q)
    stems.set(way, await readStems(tx, way, [...new Set([...words, ...looked])]))
  }
  return ({ way, body }) => {
    const stemOf = (one: string): string | null => stems.get(way)?.get(one) ?? (stems.get(way)?.has(one) ? null : one)
    const looked = new Set<string | null>(wanted(way, q).map(stemOf))
    looked.delete(null)
    if (way === 'chinese') return cut(body, placesOf(body, wanted(way, q)), length)
    return snippetOf(body, (one) => looked.has(stemOf(plainWords(way, one))), length)
  }
}

/** Words that are looked for, without those that must not occur. */
export function wanted(way: SearchWay, q: string): readonly string[] {
  return wordsOf(plainQuery(way, q.replaceAll(/(^|\s)-\S+/g, ' '))).filter((one) => one !== 'or')
}

function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(word)].map(([one]) => one)
}
