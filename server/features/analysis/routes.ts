import type { FastifyInstance } from 'fastify'
import { parseRequest, type AnalysisRequest, type Members } from '#shared/analysis/analysis-request.ts'
import * as contract from '#shared/contract/analysis.ts'
import * as saved from '#shared/contract/saved.ts'
import { serve } from '#server/platform/http/serve.ts'
import { analysisRows } from './analysis-rows.ts'
import { analysisWorkbook } from './analysis-workbook.ts'
import type { AnalysisDeps } from './deps.ts'
import { getAnalysis } from './get-analysis.ts'
import { listVariables } from './list-variables.ts'
import { attachmentOf } from './name-file.ts'
import { notUnderstood } from './not-understood.ts'
import { getSaved, keepAnalysis, listSaved, personOf, removeSaved } from './saved-analyses.ts'
import { writeCsv } from './write-csv.ts'

/** Serves analyses: of public answers to everybody, of everything submitted to the secretariat and analysts. */
export function serveAnalysis(app: FastifyInstance, deps: AnalysisDeps): void {
  serve(app, contract.getAnalysis).by(({ query }, { locale }) =>
    getAnalysis(deps, 'public', requestOf(query), query.locale ?? locale),
  )
  serve(app, contract.getSubmittedAnalysis).by(({ query }, { locale }) =>
    getAnalysis(deps, 'secretariat', requestOf(query), query.locale ?? locale),
  )
  serveFiles(app, deps)
  serve(app, contract.getVariables).by(({ query }, { locale }) =>
    listVariables(deps, query.locale ?? locale, (query.cycles ?? '').split(',').filter(Boolean)),
  )
  serveSaved(app, deps)
}

/** The tables of an analysis as files, each with what it rests on. */
function serveFiles(app: FastifyInstance, deps: AnalysisDeps): void {
  for (const [csv, xlsx, audience] of [
    [contract.getAnalysisCsv, contract.getAnalysisXlsx, 'public'],
    [contract.getSubmittedAnalysisCsv, contract.getSubmittedAnalysisXlsx, 'secretariat'],
  ] as const) {
    serve(app, csv).by(async ({ query }, call) => {
      const locale = query.locale ?? call.locale
      const analysis = await getAnalysis(deps, audience, requestOf(query), locale)
      call.setHeader('content-disposition', attachmentOf(analysis.title, 'csv'))
      return Buffer.from(writeCsv(analysisRows(analysis, locale, deps.publicUrl())))
    })
    serve(app, xlsx).by(async ({ query }, call) => {
      const locale = query.locale ?? call.locale
      const analysis = await getAnalysis(deps, audience, requestOf(query), locale)
      call.setHeader('content-disposition', attachmentOf(analysis.title, 'xlsx'))
      return analysisWorkbook(analysis, locale, deps.publicUrl())
    })
  }
}

function serveSaved(app: FastifyInstance, deps: AnalysisDeps): void {
  serve(app, saved.saveAnalysis).by((input, call) => keepAnalysis(deps, call, input))
  serve(app, saved.listSavedAnalyses).by(async (_, call) => ({ analyses: await listSaved(deps, personOf(call)) }))
  serve(app, saved.getSavedAnalysis).by(({ params }, call) => getSaved(deps, personOf(call), params.analysis))
  serve(app, saved.deleteSavedAnalysis).by(({ params }, call) => removeSaved(deps, call, params.analysis))
}

/** What an address asks; members that cannot be understood are refused by name. */
function requestOf(query: Members): AnalysisRequest {
  const { request, wrong } = parseRequest(query)
  return wrong.length > 0 ? notUnderstood(...wrong) : request
}
