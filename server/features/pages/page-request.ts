import { isCompleteLocale, type CompleteLocale } from '#shared/text/locale.ts'
import type { PageContent, PageInput } from '#shared/contract/page-input.ts'
import { negotiateLocale } from '#server/platform/http/locale-of.ts'
import type { Asked } from './compose-pages.ts'
import type { PagesDeps } from './deps.ts'
import type { Renderer } from './open-renderer.ts'
import { readStateFacts } from './queries.ts'

/** What is read of a request for a page. */
export interface PageRequest {
  readonly url: string
  readonly query: unknown
  readonly params: unknown
  readonly headers: { readonly 'accept-language'?: string | undefined }
}

/** A page's address taken apart, and the language to answer in. */
export function askedOf(request: PageRequest): Asked {
  const query = textsOf(request.query)
  return { locale: localeOf(query['locale'], request), params: textsOf(request.params), query }
}

/** The same request without members of its address that the page does not read, the others in one order. */
export function withKnown(request: PageRequest, known: readonly string[]): PageRequest {
  const members = textsOf(request.query)
  const query: Record<string, string> = {}
  for (const name of ['locale', ...known]) if (members[name] !== undefined) query[name] = members[name]
  const [path = ''] = request.url.split('?')
  const search = new URLSearchParams(query).toString()
  return { url: search === '' ? path : `${path}?${search}`, query, params: request.params, headers: request.headers }
}

/** Everything the renderer needs for a content: the page around it, in the language asked for. */
export async function inputFor(
  deps: PagesDeps,
  renderer: Renderer,
  request: PageRequest,
  content: PageContent,
): Promise<PageInput> {
  const { locale } = askedOf(request)
  return {
    ...content,
    ...(await readStateFacts(deps, locale)),
    locale,
    address: withoutLocale(request.url),
    origin: deps.publicUrl(),
    styles: renderer.styles,
    scripts: renderer.scripts,
    installation: installationOf(deps),
  }
}

/** Single texts only: a member that is sent twice counts once, with its first value. */
function textsOf(members: unknown): Record<string, string> {
  const entries = Object.entries((members ?? {}) as Record<string, unknown>) // Fastify gives an object
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const first: unknown = Array.isArray(value) ? value[0] : value
      return typeof first === 'string' ? [[name, first]] : []
    }),
  )
}

function localeOf(wished: string | undefined, request: PageRequest): CompleteLocale {
  return isCompleteLocale(wished) ? wished : negotiateLocale(request.headers['accept-language'])
}

function withoutLocale(url: string): string {
  const [path = '', search = ''] = url.split('?')
  const query = new URLSearchParams(search)
  query.delete('locale')
  return query.size > 0 ? `${path}?${query.toString()}` : path
}

function installationOf({ config, database }: PagesDeps) {
  return {
    name: config.INSTALLATION_NAME,
    demonstration: config.MODE === 'demonstration',
    demonstrationStorage: database.engine === 'embedded',
  }
}
