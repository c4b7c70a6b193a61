import { parseRequest, type AnalysisRequest } from '#shared/analysis/analysis-request.ts'
import { parseVariable } from '#shared/analysis/variable.ts'
import type { AnalysisReply } from '#shared/contract/analysis.ts'
import type { AnalysisContent } from '#shared/contract/analysis-page.ts'
import { getAnalysis, getSaved, listSaved, listVariables } from '../analysis/index.ts'
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
  const { analysis, refused } = await shown(
    deps,
    audience,
    wrong.length > 0 ? { ...request, ...nothing } : request,
    locale,
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

/** What the address shows; where a part of it names nothing, a page that says which, and nothing counted. */
async function shown(
  deps: PagesDeps,
  audience: Audience,
  request: { readonly [K in keyof AnalysisRequest]: AnalysisRequest[K] | undefined },
  locale: Asked['locale'],
): Promise<{ readonly analysis: AnalysisReply; readonly refused: readonly string[] }> {
  const asked = present(request)
  try {
    return { analysis: await getAnalysis(deps, audience, asked, locale), refused: [] }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'analysis.notUnderstood') throw error
    const refused = (error.extras.errors ?? []).map(({ pointer }) => pointer.split('/').at(-1) ?? '')
    return { analysis: await getAnalysis(deps, audience, present({ ...request, ...nothing }), locale), refused }
  }
}

function present(request: { readonly [K in keyof AnalysisRequest]: AnalysisRequest[K] | undefined }): AnalysisRequest {
  // Only absent members go; what stays has the declared shape.
  return Object.fromEntries(
    Object.entries(request).filter(([, value]) => value !== undefined),
  ) as unknown as AnalysisRequest
}
