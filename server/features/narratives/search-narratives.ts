import { textKeys } from '#shared/definition/text-keys.ts'
import type { NarrativeReply, NarrativesReply, SearchQuery } from '#shared/contract/narratives.ts'
import { nearest } from '#shared/text/nearest.ts'
import { plainWords } from '#shared/text/search-text.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { narrativeWord } from './words.ts'
import type { Audience } from '../indicators/index.ts'
import { labelOf, lookAround, questionIn, tenants, type Around } from './around.ts'
import type { NarrativesDeps } from './deps.ts'
import { quoter, type Quote } from './quoter.ts'
import { findNarratives, readVocabulary, unknownWords, type FoundNarrative, type Search } from './search-queries.ts'

const pageSize = 20

/**
 * Looks for words in what States wrote, in whatever language, and narrows as asked. The database decides what may be
 * read: the public finds only what States released to it, and practices only with their consent.
 */
export async function searchNarratives(
  deps: NarrativesDeps,
  audience: Audience,
  query: SearchQuery,
  locale: CompleteLocale,
): Promise<NarrativesReply> {
  const q = (query.q ?? '').trim()
  return withTenant(deps.database, tenants[audience], async (tx) => {
    const around = await lookAround(tx, deps, audience, locale, query)
    const search: Search = { ...query, q, audience, editions: around.editions }
    const page = query.page ?? 1
    const {
      total,
      page: found,
      kinds,
      languages,
    } = await findNarratives(tx, search, { size: pageSize, offset: (page - 1) * pageSize })
    const quote = await quoter(tx, q, found)
    const { cycle, pillar, heading, question, state, group, language, kind } = query
    const shown = {
      cycle,
      pillar,
      heading,
      state,
      group,
      language,
      kind,
      question: question && { id: question, label: labelOf(around, question) },
    }
    return {
      audience,
      address: addressOf(audience, query),
      q,
      total,
      page,
      pages: Math.ceil(total / pageSize),
      results: found.map((one) => dress(around, quote, one)),
      kinds: kinds.map(({ id, count }) => ({ id, count, label: narrativeWord(locale, `kind.${id}`) ?? id })),
      languages: languages.map(({ id, count }) => ({ id, count, label: id })),
      nearest: total === 0 && q !== '' ? await nearestWords(tx, audience, q) : [],
      offered: around.offered,
      shown: Object.fromEntries(Object.entries(shown).filter(([, value]) => value)),
    }
  })
}

function addressOf(audience: Audience, query: SearchQuery): string {
  const path = audience === 'public' ? '/narratives' : '/submitted/narratives'
  const members = Object.entries(query).flatMap(([name, value]) =>
    name === 'locale' || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return members.length === 0 ? path : `${path}?${members.join('&')}`
}

function dress(around: Around, quote: Quote, found: FoundNarrative): NarrativeReply {
  const cycle = around.cycles.find(({ id }) => id === found.cycleId)
  const { parts, before, after } = quote(found)
  const { state, question, kind, title, headings, language, consent, release, submissionId } = found
  return {
    state,
    cycle: cycle?.key ?? '',
    question,
    label: questionIn(around, cycle, question)?.texts[textKeys.question(question, 'label')] ?? question,
    kind,
    ...(title !== null && { title }),
    parts: parts.map((part) => ({ ...part })),
    before,
    after,
    ...(language !== null && { language }),
    headings: [...headings],
    codes: codesOf(around, cycle, found),
    ...(consent !== null && { consent }),
    public: release === 'R3',
    ...(around.audience === 'secretariat' && { submission: submissionId }),
  }
}

/** Theme, type and the like of an entry, in words. */
function codesOf(around: Around, cycle: Around['cycles'][number] | undefined, { question: id, codes }: FoundNarrative) {
  const asked = questionIn(around, cycle, id)
  if (asked?.question.kind !== 'list') return []
  return asked.question.fields.flatMap((field) => {
    const code = codes[field.id]
    if (code === undefined || !('options' in field) || field.id === 'consent' || field.id === 'gender') return []
    const label = asked.texts[textKeys.code(field.options, code)] ?? code
    return [{ field: asked.texts[textKeys.field(id, field.id, 'label')] ?? field.id, label }]
  })
}

/** For every word of a search that occurs nowhere, the one nearest to it that does. */
async function nearestWords(tx: Tx, audience: Audience, q: string): Promise<string[]> {
  const vocabulary = await readVocabulary(tx, audience)
  const known = new Set(vocabulary)
  const near = unknownWords(q, known).flatMap(
    (word) => nearest(/\p{Script=Arabic}/u.test(word) ? plainWords('arabic', word) : word, vocabulary) ?? [],
  )
  return [...new Set(near)]
}
