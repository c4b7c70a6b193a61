import type { PageContent } from '#shared/contract/page-input.ts'
import type { DocumentKind } from '#shared/summary/document.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { cyclesFor, getFigure, listScopes, publishedTexts, readDocument, readWithdrawal } from '../summaries/index.ts'
import type { Asked, Compose } from './compose-pages.ts'
import type { PagesDeps } from './deps.ts'

export const composeDocuments: Compose = async (deps, { locale }) => ({
  kind: 'documents',
  scopes: await listScopes(deps, locale),
})

export const composeTheme: Compose = (deps, asked) => documentOf(deps, asked, 'theme', pillarOf(deps, asked))
export const composeHeading: Compose = (deps, asked) =>
  documentOf(deps, asked, 'recommendation', asked.params['heading'] ?? '')
export const composeParagraph: Compose = (deps, asked) =>
  documentOf(deps, asked, 'recommendation', asked.params['n'] ?? '')
export const composeThread: Compose = (deps, asked) => documentOf(deps, asked, 'thread', asked.params['thread'] ?? '')
export const composeSessionBrief: Compose = (deps, asked) =>
  documentOf(deps, asked, 'session-brief', pillarOf(deps, asked))
export const composeStockTaking: Compose = (deps, asked) =>
  documentOf(deps, asked, 'stock-taking', pillarOf(deps, asked))
export const composeNational: Compose = (deps, asked) =>
  documentOf(deps, asked, 'national', (asked.params['state'] ?? '').toUpperCase())

export const composeFigure: Compose = async (deps, { locale, params, query }) => {
  const wanted = { cycle: params['cycle'] ?? '', figure: params['figure'] ?? '', edition: query['edition'] }
  return { kind: 'figure', figure: await getFigure(deps, wanted, locale) }
}

async function documentOf(
  deps: PagesDeps,
  { locale, query }: Asked,
  kind: DocumentKind,
  scope: string,
): Promise<PageContent> {
  const { edition } = query
  const cycles = (await cyclesFor(deps, { kind, scope }, locale)).map(({ key, title }) => ({ key, title }))
  const cycle = query['cycle'] ?? cycles[0]?.key ?? refuse('document.notFound')
  const texts = await publishedTexts(deps, { kind, scope })
  const own = new Set(texts.filter((one) => one.locale === locale).map((one) => one.cycle))
  const elsewhere = cycles.filter(({ key }) => key !== cycle && own.has(key))
  const inOtherLanguages = cycles
    .filter(({ key }) => !own.has(key))
    .flatMap((one) => texts.filter((text) => text.cycle === one.key).map((text) => ({ ...one, locale: text.locale })))
  const others = { cycles, elsewhere, inOtherLanguages }
  const withdrawn = await readWithdrawal(deps, { kind, scope, cycle, edition }, locale)
  if (withdrawn) {
    const { title, reason, withdrawnAt } = withdrawn
    const about = { title, cycle: withdrawn.cycle, reason, withdrawnAt: withdrawnAt.toISOString() }
    return { kind: 'withdrawnDocument', ...about, ...others }
  }
  const { document, isPublished } = await readDocument(deps, { kind, scope, cycle, edition }, locale)
  const members = new URLSearchParams({ cycle: document.cycle.key, edition: document.edition, locale })
  const paper = `/api/v1/documents/${kind}/${encodeURIComponent(scope)}/paper.docx?${members.toString()}`
  return { kind: 'document', document, isPublished, paper, ...others }
}

/** A pillar by its number or by its name in addresses: `I`, `prevention`. */
function pillarOf({ definitions }: PagesDeps, { params }: Asked): string {
  const asked = params['pillar'] ?? ''
  const pillars = [...definitions.instruments.values()].flatMap(({ instrument }) => instrument.pillars)
  return pillars.find(({ key }) => key === asked)?.id ?? asked
}
