import { views, type PageContent, type View } from '#shared/contract/page-input.ts'
import { groupCodes } from '#shared/contract/group-codes.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { getExplorer, getIndicator, getPublicReply } from '../indicators/index.ts'
import type { PagesDeps } from './deps.ts'
import { readDocumentedReplies } from './queries.ts'

/** What a page's address says, already taken apart. Texts as sent: nothing in it is trusted. */
export interface Asked {
  readonly locale: CompleteLocale
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | undefined>>
}

export type Compose = (deps: PagesDeps, asked: Asked) => Promise<PageContent>

export const composeLanding: Compose = async (deps, { locale }) => {
  return { kind: 'landing', explorer: await getExplorer(deps, locale) }
}

export const composeExplorer: Compose = (deps, asked) => explorerFor('public', deps, asked)

/** The list of everything submitted. Who may read it is decided before. */
export const composeSubmittedExplorer: Compose = (deps, asked) => explorerFor('secretariat', deps, asked)

type Audience = 'public' | 'secretariat'

async function explorerFor(audience: Audience, deps: PagesDeps, { locale, query }: Asked): Promise<PageContent> {
  const words = (query['q'] ?? '').trim().slice(0, 200)
  return { kind: 'explorer', explorer: await getExplorer(deps, locale, words, audience), words, audience }
}

export const composeIndicator: Compose = (deps, asked) => indicatorFor('public', deps, asked)

/** The same page of everything submitted. Who may read it is decided before. */
export const composeSubmitted: Compose = (deps, asked) => indicatorFor('secretariat', deps, asked)

async function indicatorFor(
  audience: Audience,
  deps: PagesDeps,
  { locale, params, query }: Asked,
): Promise<PageContent> {
  const { by, code } = partOf(query)
  const wish = { cycle: query['cycle'], group: groupOf(query['group']), locale, by, code }
  const indicator = await getIndicator(deps, audience, params['indicator'] ?? '', wish, locale)
  return { kind: 'indicator', indicator, view: viewOf(query['view']) }
}

export const composeReply: Compose = async (deps, { locale, params }) => {
  const reply = await getPublicReply(deps, params['cycle'] ?? '', params['state'] ?? '')
  const loaded = deps.definitions.versions.get(reply.versionId) ?? refuse('definition.notFound')
  return { kind: 'reply', reply, version: loaded.version, texts: loaded.texts[locale] ?? {} }
}

export const composeDocumented: Compose = async (deps) => {
  const replies = await readDocumentedReplies(deps)
  return { kind: 'documented', replies, records: replies.length > 0 ? deps.records : [] }
}

/** The form sends both members of a breakdown in one field, `sex.female`; permalinks send them apart. */
function partOf(query: Asked['query']): { by: string | undefined; code: string | undefined } {
  const [by, ...rest] = (query['part'] ?? '').split('.')
  return by ? { by, code: rest.join('.') } : { by: query['by'], code: query['code'] }
}

function viewOf(view: string | undefined): View {
  return views.find((known) => known === (view ?? 'tiles')) ?? refuse('request.notFound')
}

function groupOf(group: string | undefined): (typeof groupCodes)[number] | undefined {
  if (!group) return undefined
  return groupCodes.find((known) => known === group) ?? refuse('request.notFound')
}
