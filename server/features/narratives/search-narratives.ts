import { textKeys } from '#shared/definition/text-keys.ts'
import type { NarrativeReply, NarrativesReply, SearchQuery } from '#shared/contract/narratives.ts'
import { nearest } from '#shared/text/nearest.ts'
import { fold, plainWords } from '#shared/text/search-text.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { narrativeWord } from './words.ts'
import { tenants, type Audience } from '../indicators/index.ts'
import { labelOf, lookAround, questionIn, type Around } from './around.ts'
import type { NarrativesDeps } from './deps.ts'
import { quoter, type Quote } from './quoter.ts'
import { findNarratives, readVocabulary, unknownWords, type FoundNarrative, type Search } from './search-queries.ts'
import { findThemes, readFunctionWords } from './theme-queries.ts'
import { themesOf } from './themes.ts'
import { unwrittenWords } from './unwritten-words.ts'

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
    const quote = await quoter(tx, search, found)
    const results = found.map((one) => dress(around, quote, one))
    const unwritten = await unwrittenWords(tx, search, results)
    const { cycle, pillar, heading, question, state, group, language, kind, theme, forms } = query
    const shown = {
      cycle,
      pillar,
      heading,
      state,
      group,
      language,
      kind,
      forms,
      question: question && { id: question, label: labelOf(around, question) },
      theme: theme && (around.offered.themes.find(({ id }) => id === theme) ?? { id: theme, label: theme }),
    }
    return {
      audience,
      address: addressOf(audience, query),
      q,
      total,
      page,
      pages: Math.ceil(total / pageSize),
      results,
      kinds: kinds.map(({ id, count }) => ({ id, count, label: narrativeWord(locale, `kind.${id}`) ?? id })),
      languages: languages.map(({ id, count }) => ({ id, count, label: id })),
      nearest: total === 0 && q !== '' ? await nearestWords(tx, audience, q, around) : [],
      ...(unwritten && { unwritten }),
      themes: q === '' ? [] : await themesNamed(tx, around, search),
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
  const { state, question, kind, title, headings, language, consent, level, submissionId } = found
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
    public: level === 'R3',
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

/** Themes that the words name, with how many texts there are under each; those without any are left out. */
async function themesNamed(
  tx: Tx,
  around: Around,
  { audience, editions, q }: Search,
): Promise<NarrativesReply['themes']> {
  const named = await findThemes(tx, q, themesOf(around.deps))
  const counted = []
  for (const { kind, id, names } of named) {
    const { total } = await findNarratives(tx, { audience, editions, q: '', [kind]: id }, { size: 0, offset: 0 })
    if (total > 0) counted.push({ kind, id, label: names[around.locale] ?? id, count: total })
  }
  return counted
}

/**
 * For every word of a search that occurs nowhere, the one nearest to it that does: names of themes before other words,
 * and never a word that only holds a sentence together.
 */
async function nearestWords(tx: Tx, audience: Audience, q: string, { deps, locale }: Around): Promise<string[]> {
  const vocabulary = new Set(await readVocabulary(tx, audience))
  const names = themesOf(deps).map(({ names: own }) => fold(own[locale] ?? ''))
  const ofThemes = names.flatMap((name) => name.match(/[\p{L}\p{M}\p{N}]{4,}/gu) ?? [])
  const typed = unknownWords(q, vocabulary).map((word) =>
    /\p{Script=Arabic}/u.test(word) ? plainWords('arabic', word) : word,
  )
  const near = [...new Set([...ofThemes, ...[...vocabulary].filter(saysMuch)])].filter((word) =>
    typed.some((one) => mayBeMeant(one, word)),
  )
  const empty = await readFunctionWords(tx, [...typed, ...near])
  const full = near.filter((word) => !empty.has(word))
  const meant = typed.flatMap((word) =>
    empty.has(word)
      ? []
      : (nearest(
          word,
          full.filter((one) => mayBeMeant(word, one)),
        ) ?? []),
  )
  return [...new Set(meant)]
}

/** Short words of Latin letters say little about what a text is about. */
function saysMuch(word: string): boolean {
  return word.length > 4 || !/\p{Script=Latin}/u.test(word)
}

/** A slip of the pen seldom changes both ends of a word, and never makes a long word of a short one. */
function mayBeMeant(typed: string, word: string): boolean {
  const isLong = typed.length > 5 || Math.abs(typed.length - word.length) <= 1
  return isLong && (typed[0] === word[0] || typed.slice(-3) === word.slice(-3))
}
