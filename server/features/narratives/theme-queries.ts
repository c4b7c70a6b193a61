import { sql } from 'kysely'
import { fold, plainWords } from '#shared/text/search-text.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { Theme } from './themes.ts'
import { queriesOf } from './search-queries.ts'
import { stemmers } from './stemmers.ts'

const ways = { ar: 'arabic', en: 'english', fr: 'french' } as const

/** Most themes that are offered for one search. */
const most = 5

/**
 * Themes that a search names, the closest first: their names in any complete language hold all its words, in whatever
 * form. Where no name holds all of them, those that hold any.
 */
export async function findThemes(tx: Tx, q: string, themes: readonly Theme[]): Promise<readonly Theme[]> {
  const typed = fold(q).match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? []
  const empty = await readFunctionWords(tx, typed)
  const words = typed.filter((word) => !empty.has(word))
  if (words.length === 0) return []
  const all = await matching(tx, q, themes)
  return (all.length > 0 ? all : await matching(tx, words.join(' or '), themes)).slice(0, most)
}

async function matching(tx: Tx, q: string, themes: readonly Theme[]): Promise<readonly Theme[]> {
  const names = themes.flatMap(({ names }, at) =>
    Object.entries(ways).map(([locale, way]) => {
      const name = names[locale] ?? ''
      return { at, way, stemmed: way === 'arabic' ? '' : fold(name), plain: plainWords(way, name) }
    }),
  )
  const { rows } = await sql<{ at: number }>`with q as (${queriesOf(q)}), named as (
      select n.at, n.way, to_tsvector(coalesce((select c.oid from pg_ts_config c where c.cfgname = n.way limit 1),
        'simple'::regconfig::oid)::regconfig, n.stemmed) || to_tsvector('simple', n.plain) as words
      from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as n(at integer, way text, stemmed text, plain text))
    select n.at from named n join q on q.way = n.way where n.words @@ q.query
    group by n.at order by max(ts_rank(n.words, q.query, 1)) desc, n.at`.execute(tx)
  return rows.flatMap(({ at }) => themes[at] ?? [])
}

/** Words that carry a sentence and no meaning, by the lists that come with the database's stemmers. */
export async function readFunctionWords(tx: Tx, words: readonly string[]): Promise<ReadonlySet<string>> {
  if (words.length === 0) return new Set()
  const { rows } = await sql<{ word: string }>`select distinct w as word from unnest(${words}::text[]) as w
    join pg_ts_dict d on d.dictname = any(${Object.values(stemmers)}::text[])
    where ts_lexize(d.oid::regdictionary, w) = '{}'`.execute(tx)
  return new Set(rows.map(({ word }) => word))
}
