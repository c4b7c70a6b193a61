import type { NarrativesReply } from '#shared/contract/narratives.ts'
import { fold } from '#shared/text/search-text.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { wanted } from './quoter.ts'
import { findNarratives, type Search } from './search-queries.ts'

const fewestLetters = 3
/** Words looked up, and words named, at most. */
const mostNamed = 5

/**
 * Words of a search that occur in no text as they are written, though texts were found: a stemmer takes "trainning" for
 * "training", which a reader must be told. Nothing where every word occurs, or where only words as written are looked for.
 * @param results the page that was found
 */
export async function unwrittenWords(
  tx: Tx,
  search: Search,
  results: NarrativesReply['results'],
): Promise<NarrativesReply['unwritten']> {
  if (search.forms === 'written' || results.length === 0) return undefined
  const hits = results.flatMap(({ parts }) => parts.filter(({ hit }) => hit).map(({ text }) => fold(text)))
  const typed = wanted('plain', search.q)
  const doubtful = new Set(typed.filter((word) => word.length >= fewestLetters && !hits.includes(word)))
  const words: string[] = []
  // Each is a search of its own: a long question must not cost many of them.
  for (const word of [...doubtful].slice(0, mostNamed)) {
    const { total } = await findNarratives(tx, { ...search, q: word, forms: 'written' }, { size: 0, offset: 0 })
    if (total === 0) words.push(word)
  }
  const found = [...new Set(hits)].filter((word) => !typed.includes(word)).slice(0, mostNamed)
  return words.length > 0 && found.length > 0 ? { words, found } : undefined
}
