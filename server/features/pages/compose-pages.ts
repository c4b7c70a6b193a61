import type { PageContent } from '#shared/contract/page-input.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { getPublicReply } from '../indicators/index.ts'
import type { PagesDeps } from './deps.ts'
import { readDocumentedReplies } from './queries.ts'

/** What a page's address says, already taken apart. Texts as sent: nothing in it is trusted. */
export interface Asked {
  readonly locale: CompleteLocale
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | undefined>>
  /** Who asks; only on pages that demand somebody who is signed in. */
  readonly person?: string
}

export type Compose = (deps: PagesDeps, asked: Asked) => Promise<PageContent>

export const composeReply: Compose = async (deps, { locale, params, query }) => {
  const reply = await getPublicReply(deps, params['cycle'] ?? '', params['state'] ?? '', query['edition'], locale)
  const loaded = deps.definitions.versions.get(reply.versionId) ?? refuse('definition.notFound')
  return { kind: 'reply', reply, version: loaded.version, texts: loaded.texts[locale] ?? {} }
}

export const composeDocumented: Compose = async (deps) => {
  const replies = await readDocumentedReplies(deps)
  return { kind: 'documented', replies, records: replies.length > 0 ? deps.records : [] }
}
