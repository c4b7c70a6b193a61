import { narrativeKinds } from '#shared/analysis/narratives-of.ts'
import type { NarrativesReply, SearchQuery } from '#shared/contract/narratives.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { getChallenges, searchNarratives } from '../narratives/index.ts'
import type { Asked, Compose } from './compose-pages.ts'
import type { PagesDeps } from './deps.ts'

type Audience = NarrativesReply['audience']

export const composeNarratives: Compose = (deps, asked) => narrativesFor('public', deps, asked)
/** The same page of everything submitted. Who may read it is decided before. */
export const composeSubmittedNarratives: Compose = (deps, asked) => narrativesFor('secretariat', deps, asked)
export const composeChallenges: Compose = (deps, asked) => challengesFor('public', deps, asked)
export const composeSubmittedChallenges: Compose = (deps, asked) => challengesFor('secretariat', deps, asked)

async function narrativesFor(audience: Audience, deps: PagesDeps, { locale, query }: Asked) {
  const narratives = await searchNarratives(deps, audience, searchOf(query), locale)
  return { kind: 'narratives', narratives } as const
}

async function challengesFor(audience: Audience, deps: PagesDeps, { locale, query }: Asked) {
  return { kind: 'challenges', overview: await getChallenges(deps, audience, scopeOf(query), locale) } as const
}

function searchOf(query: Asked['query']): SearchQuery {
  const kind = member(query, 'kind')
  const known = narrativeKinds.find((one) => one === kind)
  if (kind !== undefined && !known) refuse('request.notFound')
  const page = Number(query['page'] ?? '1')
  const q = (query['q'] ?? '').trim().slice(0, 200)
  return {
    ...scopeOf(query),
    ...(q !== '' && { q }),
    ...(query['forms'] === 'written' && { forms: 'written' }),
    ...said('question', member(query, 'question')),
    ...said('state', member(query, 'state')),
    ...said('language', member(query, 'language')),
    ...said('theme', member(query, 'theme')),
    ...(known && { kind: known }),
    ...(Number.isInteger(page) && page > 1 && page <= 500 && { page }),
  }
}

/** A pillar and a heading are chosen in one list: `I` or `I.2`. */
function scopeOf(query: Asked['query']) {
  const subject = member(query, 'subject')
  const isHeading = subject?.includes('.') === true
  return {
    ...said('cycle', member(query, 'cycle')),
    ...said('pillar', isHeading ? undefined : (subject ?? member(query, 'pillar'))),
    ...said('heading', isHeading ? subject : member(query, 'heading')),
    ...said('group', member(query, 'group') === 'world' ? undefined : member(query, 'group')),
    ...said('edition', member(query, 'edition')),
  }
}

/** What a form leaves empty is not asked for; what no identifier looks like names nothing. */
function member(query: Asked['query'], name: string): string | undefined {
  const value = query[name]
  if (!value) return undefined
  return /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/.test(value) ? value : refuse('request.notFound')
}

function said<K extends string>(name: K, value: string | undefined): { readonly [N in K]?: string } {
  // Exactly the member named, or none.
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in K]?: string }
}
