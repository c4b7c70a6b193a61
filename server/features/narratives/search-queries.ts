import { sql, type RawBuilder } from 'kysely'
import type { NarrativeKind } from '#shared/analysis/narratives-of.ts'
import { fold, plainQuery, searchWays, type SearchWay } from '#shared/text/search-text.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { Audience } from '../indicators/index.ts'
import { stemmers } from './stemmers.ts'

/** What is looked for. Absent members do not narrow. */
export interface Search {
  readonly audience: Audience
  /** Edition of each cycle that is looked into. */
  readonly editions: ReadonlyMap<string, string>
  readonly q: string
  /** Only words as they are written are looked for; all forms of them where nothing is said. */
  readonly forms?: 'written' | undefined
  readonly pillar?: string | undefined
  readonly heading?: string | undefined
  readonly question?: string | undefined
  readonly state?: string | undefined
  readonly group?: string | undefined
  readonly language?: string | undefined
  readonly kind?: NarrativeKind | undefined
  /** Code that an entry of a list was given. */
  readonly theme?: string | undefined
}

export interface FoundNarrative {
  readonly state: string
  readonly cycleId: string
  readonly question: string
  readonly kind: NarrativeKind
  readonly title: string | null
  readonly body: string
  readonly headings: readonly string[]
  readonly codes: Readonly<Record<string, string>>
  readonly language: string | null
  readonly way: SearchWay
  readonly consent: boolean | null
  readonly level: string
  readonly submissionId: string
}

export interface Found {
  readonly total: number
  readonly page: readonly FoundNarrative[]
  readonly kinds: readonly { readonly id: string; readonly count: number }[]
  readonly languages: readonly { readonly id: string; readonly count: number }[]
}

const order = sql`m.rank desc, m.reference_year desc, m.cycle_id, m.state_id, m.position, m.place`

/**
 * One page of what was found, the closest first, else the latest cycle first, then by State and question; and how many
 * there are of each kind and in each language. Texts are looked at once: what matches is kept narrow until the page is known.
 */
export async function findNarratives(
  tx: Tx,
  search: Search,
  page: { readonly size: number; readonly offset: number },
): Promise<Found> {
  const table = tableOf(search)
  const { rows } =
    await sql<Found>`with q as materialized (${queriesOf(search.q, search.forms)}), matched as materialized (${matching(search)}),
    page as (select * from matched m order by ${order} limit ${page.size} offset ${page.offset})
    select (select count(*)::int from matched) as total,
      coalesce((select jsonb_agg(p) from (select state_id as state, cycle_id as "cycleId", question_id as question, n.kind, n.title,
        n.body, n.headings, n.codes, m.language, n.way, n.consent, level, n.submission_id as "submissionId"
        from page m join ${table} n using (cycle_id, edition, state_id, question_id, place, level) order by ${order}) p), '[]') as page,
      coalesce((select jsonb_agg(k) from (select kind as id, count(*)::int as count from matched group by kind order by 2 desc, 1) k), '[]') as kinds,
      coalesce((select jsonb_agg(l) from (select language as id, count(*)::int as count from matched where language is not null
        group by language order by 2 desc, 1) l), '[]') as languages`.execute(tx)
  return rows[0] ?? { total: 0, page: [], kinds: [], languages: [] }
}

/** The public reads what is published of its own partition, where the full-text index may be used; who reads everything, all of them. */
function tableOf({ audience }: Search): RawBuilder<unknown> {
  return sql.table(audience === 'public' ? 'narrative_published' : 'narrative')
}

/** An entry that only names codes, such as the theme of a need, is in no language: its State wrote none of it. */
const languageOfWords = sql`case when n.body <> '' or n.title is not null then n.language end`

/** Texts with any of the queries first, by the index; then those that match the query of their own way. */
function matching(search: Search): RawBuilder<unknown> {
  const { editions, q } = search
  const any = sql.join(
    searchWays.map((way) => sql`(select query from q where way = ${way})`),
    sql` || `,
  )
  const words = q === '' ? [] : [sql`n.words @@ (select ${any})`, sql`n.words @@ q.query`]
  const narrower = [...words, ...conditions(search)]
  return sql`select n.cycle_id, n.edition, n.state_id, n.question_id, n.place, n.level, n.position, n.kind, ${languageOfWords} as language,
      c.reference_year, ${q === '' ? sql`0::real` : sql`ts_rank(n.words, q.query)`} as rank
    from ${tableOf(search)} n
    join unnest(${[...editions.keys()]}::uuid[], ${[...editions.values()]}::text[]) as e(cycle_id, edition)
      on n.cycle_id = e.cycle_id and n.edition = e.edition
    join cycle c on c.cycle_id = n.cycle_id
    ${q === '' ? sql`` : sql`join q on q.way = n.way`}
    where ${narrower.length === 0 ? sql`true` : sql.join(narrower, sql` and `)}`
}

/** What narrows, besides the words. */
function conditions({
  audience,
  pillar,
  heading,
  question,
  state,
  group,
  language,
  kind,
  theme,
}: Search): readonly RawBuilder<unknown>[] {
  return [
    pillar === undefined ? undefined : sql`n.pillar = ${pillar}`,
    heading === undefined ? undefined : sql`${heading} = any(n.headings)`,
    question === undefined ? undefined : sql`n.question_id = ${question}`,
    state === undefined ? undefined : sql`n.state_id = ${state}`,
    language === undefined ? undefined : sql`split_part(${languageOfWords}, '-', 1) = ${language.split('-')[0] ?? ''}`,
    kind === undefined ? undefined : sql`n.kind = ${kind}`,
    theme === undefined ? undefined : sql`n.codes ->> 'theme' = ${theme}`,
    audience === 'public' ? sql`(n.kind <> 'practice' or n.consent is not false)` : undefined,
    group === undefined
      ? undefined
      : sql`exists (select from cycle_group_member m where m.cycle_id = n.cycle_id and m.group_id = ${group} and m.state_id = n.state_id)`,
  ].flatMap((condition) => condition ?? [])
}

/** What is searched, prepared for every way that texts are searched by: words stemmed, and as they are written; or these alone. */
export function queriesOf(q: string, forms?: 'written'): RawBuilder<unknown> {
  const excludes = /(^|\s)-\S/.test(q)
  const each = searchWays.map((way) => {
    const plain = sql`websearch_to_tsquery('simple', ${plainQuery(way, q)})`
    if (!stemmers[way] || forms === 'written') return sql`select ${way}::text as way, ${plain} as query`
    const stems = sql`websearch_to_tsquery(coalesce((select t.oid from pg_ts_config t where t.cfgname = ${way} limit 1), 'simple'::regconfig::oid)::regconfig, ${fold(q)})`
    // What must not occur may be said in either form only of stems: a word as written would let its other forms pass.
    return excludes
      ? sql`select ${way}::text as way, ${stems} as query`
      : sql`select ${way}::text as way, ${stems} || ${plain} as query`
  })
  return sql.join(each, sql` union all `)
}

/** Words as they are written that this reader could find, the most frequent first. */
export async function readVocabulary(tx: Tx, audience: Audience): Promise<readonly string[]> {
  const table = audience === 'public' ? 'narrative_published' : 'narrative'
  const { rows } = await sql<{
    word: string
  }>`select word from ts_stat(${`select words from ${table} where edition = 'running'`}, 'd')
    where length(word) > 2 order by ndoc desc, word limit 20000`.execute(tx)
  return rows.map(({ word }) => word)
}

/** Words of a query that a vocabulary does not have. */
export function unknownWords(q: string, vocabulary: ReadonlySet<string>): readonly string[] {
  return [...fold(q).matchAll(/[\p{L}\p{M}\p{N}]{3,}/gu)].map(([word]) => word).filter((word) => !vocabulary.has(word))
}

/** Stems of words in small letters, as a way's stemmer makes them; none for words too common to be looked for. */
export async function readStems(
  tx: Tx,
  way: SearchWay,
  words: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const stemmer = stemmers[way]
  if (stemmer === undefined || words.length === 0) return new Map()
  const { rows } = await sql<{
    word: string
    stem: string | null
  }>`select w as word, (ts_lexize(d.oid::regdictionary, w))[1] as stem
    from unnest(${words}::text[]) as w join pg_ts_dict d on d.dictname = ${stemmer}`.execute(tx)
  return new Map(rows.map(({ word, stem }) => [word, stem]))
}
