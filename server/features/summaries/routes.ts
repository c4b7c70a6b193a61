import type { FastifyInstance } from 'fastify'
import * as contract from '#shared/contract/summaries.ts'
import { serve } from '#server/platform/http/serve.ts'
import { changeSummary } from './change-summary.ts'
import { createSummary } from './create-summary.ts'
import type { SummariesDeps } from './deps.ts'
import { getFigure } from './get-figure.ts'
import { getDraftPaper, getSummary, listDrafts } from './get-summary.ts'
import { listScopes } from './list-scopes.ts'
import { paperOf } from './paper-addresses.ts'
import { publishSummary } from './publish-summary.ts'
import { readDocument } from './read-document.ts'
import { withdrawSummary } from './withdraw-summary.ts'

/** Serves documents and their figures to everybody, drafts to the secretariat. */
export function serveSummaries(app: FastifyInstance, deps: SummariesDeps): void {
  serve(app, contract.listDocumentScopes).by(async ({ query }, { locale }) => listScopes(deps, query.locale ?? locale))
  serve(app, contract.getDocument).by(async ({ params, query }, { locale }) => {
    const { document } = await readDocument(deps, { ...params, ...query }, query.locale ?? locale)
    return document
  })
  serve(app, contract.getDocumentPaper).by(async ({ params, query }, { locale, setHeader }) => {
    const { document } = await readDocument(deps, { ...params, ...query }, query.locale ?? locale)
    setHeader('content-disposition', attachment(document.cycle.key, params.kind, params.scope, document.locale))
    return paperOf(deps, document)
  })
  serve(app, contract.listSummaries).by((_, call) => listDrafts(deps, call))
  serve(app, contract.createSummary).by((input, call) => createSummary(deps, call, input))
  serve(app, contract.getSummary).by((input, call) => getSummary(deps, call, input))
  serve(app, contract.changeSummary).by((input, call) => changeSummary(deps, call, input))
  serve(app, contract.publishSummary).by((input, call) => publishSummary(deps, call, input))
  serve(app, contract.withdrawSummary).by((input, call) => withdrawSummary(deps, call, input))
  serve(app, contract.getSummaryPaper).by(async (input, call) => {
    const { draft, paper } = await getDraftPaper(deps, call, input)
    const { kind, scope } = draft.document
    call.setHeader('content-disposition', attachment(draft.cycle, kind, scope, draft.locale))
    return paper
  })
  serve(app, contract.getFigure).by(({ params, query }, { locale }) =>
    getFigure(deps, { ...params, edition: query.edition }, query.locale ?? locale),
  )
}

export function attachment(...parts: readonly string[]): string {
  return `attachment; filename="${parts.join('-')}.docx"`
}
