import { parseRequest, type AnalysisRequest } from '#shared/analysis/analysis-request.ts'
import { parseVariable } from '#shared/analysis/variable.ts'
import type { AnalysisReply } from '#shared/contract/analysis.ts'
import type { AnalysisContent } from '#shared/contract/analysis-page.ts'
import { getAnalysis, getSaved, listSaved, listVariables, textsNear } from '../analysis/index.ts'
import { Problem, refuse } from '#server/platform/http/problem.ts'
import { membersOf } from './analysis-members.ts'
import type { Asked, Compose } from './compose-pages.ts'
import type { PagesDeps } from './deps.ts'

type Audience = AnalysisReply['audience']

export const composeAnalysis: Compose = (deps, asked) => analysisFor('public', deps, asked)

/** The same page of everything submitted. Who may read it is decided before. */
export const composeSubmittedAnalysis: Compose = (deps, asked) => analysisFor('secretariat', deps, asked)

/** What the person keeps, and what colleagues share. */
export const composeSavedAnalyses: Compose = async (deps, { person }) => {
  return { kind: 'analyses', analyses: await listSaved(deps, person ?? refuse('session.required')) }
}

/** A saved analysis, opened by its own address: title and note above what its address shows now. */
export const composeSavedAnalysis: Compose = async (deps, { person, params, ...asked }) => {
  const saved = await getSaved(deps, person ?? refuse('session.required'), params['analysis'] ?? '')
  const query = Object.fromEntries(new URLSearchParams(saved.address.split('?')[1]))
  const content = await analysisFor('secretariat', deps, { ...asked, params, query })
  return { ...content, saved }
}

async function analysisFor(audience: Audience, deps: PagesDeps, { locale, query }: Asked): Promise<AnalysisContent> {
  const members = membersOf(query)
  const { request, wrong } = parseRequest(members)
  const { analysis, refused } = await shownWithWords(
    deps,
    audience,
    wrong.length > 0 ? { ...request, ...nothing } : request,
    { locale, isChosen: query['text'] !== undefined },
  )
  const pending = parseVariable(query['add'] ?? '')
  const added = pending && (await shown(deps, audience, { ...request, ...nothing, rows: pending, where: [] }, locale))
  const variables = await listVariables(
    deps,
    locale,
    analysis.cycles.length > 0 ? analysis.cycles.map(({ key }) => key) : [],
  )
  return {
    kind: 'analysis',
    analysis,
    variables,
    ...(added?.analysis.rows && { pending: added.analysis.rows }),
    wrong: [...wrong, ...refused],
  }
}

const nothing = { rows: undefined, columns: undefined, where: [], cell: undefined, text: undefined, group: 'world' }

/** How many questions are tried, until one is found that somebody in the cell wrote about: first those near what is counted. */
const mostTried = { near: 3, others: 3 }

/** What the address shows. Behind an open cell, where nobody chose, what its States wrote nearest to the question counted. */
async function shownWithWords(
  deps: PagesDeps,
  audience: Audience,
  request: WishedRequest,
  { locale, isChosen }: { readonly locale: Asked['locale']; readonly isChosen: boolean },
): Promise<Shown> {
  const first = await shown(deps, audience, request, locale)
  const { cell } = first.analysis
  if (isChosen || !cell || !request.rows) return first
  const near = [request.rows, request.columns].flatMap((side) => (side ? textsNear(deps, side.id) : []))
  const keys = first.analysis.cycles.map(({ key }) => key)
  const others = (await listVariables(deps, locale, keys)).texts.map(({ id }) => id).filter((id) => !near.includes(id))
  const tried = [...[...new Set(near)].slice(0, mostTried.near), ...others.toReversed().slice(0, mostTried.others)]
  for (const text of tried) {
    const one = await shown(deps, audience, { ...request, text }, locale)
    if (one.analysis.cell?.states.some(({ texts }) => texts.length > 0)) return one
  }
  return first
}

type WishedRequest = { readonly [K in keyof AnalysisRequest]: AnalysisRequest[K] | undefined }

interface Shown {
  readonly analysis: AnalysisReply
  readonly refused: readonly string[]
}

/** What the address shows; where a part of it names nothing, a page that says which, and nothing counted. */
async function shown(
  deps: PagesDeps,
  audience: Audience,
  request: WishedRequest,
  locale: Asked['locale'],
): Promise<Shown> {
  const asked = present(request)
  try {
    return { analysis: await getAnalysis(deps, audience, asked, locale), refused: [] }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'analysis.notUnderstood') throw error
    const refused = (error.extras.errors ?? []).map(({ pointer }) => pointer.split('/').at(-1) ?? '')
    return { analysis: await getAnalysis(deps, audience, present({ ...request, ...nothing }), locale), refused }
  }
}

function present(request: WishedRequest): AnalysisRequest {
  // Only absent members go; what stays has the declared shape.
  return Object.fromEntries(
    Object.entries(request).filter(([, value]) => value !== undefined),
  ) as unknown as AnalysisRequest
}
