// Written by `npm run codegen` from shared/contract; a test says when it is stale.
import type * as accounts from '#shared/contract/accounts.ts'
import type * as definitions from '#shared/contract/definitions.ts'
import type * as cycles from '#shared/contract/cycles.ts'
import type * as secretariat from '#shared/contract/secretariat.ts'
import type * as replies from '#shared/contract/replies.ts'
import type * as earlier from '#shared/contract/earlier.ts'
import type * as submissions from '#shared/contract/submissions.ts'
import type * as figures from '#shared/contract/figures.ts'
import type * as review from '#shared/contract/review.ts'
import type * as releases from '#shared/contract/releases.ts'
import type * as analysis from '#shared/contract/analysis.ts'
import type * as saved from '#shared/contract/saved.ts'
import type * as narratives from '#shared/contract/narratives.ts'
import type * as summaries from '#shared/contract/summaries.ts'
import type * as exports from '#shared/contract/exports.ts'
import type * as bulk from '#shared/contract/bulk.ts'
import type * as counts from '#shared/contract/counts.ts'
import type { CallOf } from './endpoint-call.ts'

export const confirmSession: CallOf<typeof accounts.confirmSession> = { id: 'confirmSession', method: 'POST', path: '/session/confirmation' }
export const demoMail: CallOf<typeof accounts.demoMail> = { id: 'demoMail', method: 'GET', path: '/demo/mail' }
export const demoPeople: CallOf<typeof accounts.demoPeople> = { id: 'demoPeople', method: 'GET', path: '/demo/people' }
export const demoSignIn: CallOf<typeof accounts.demoSignIn> = { id: 'demoSignIn', method: 'POST', path: '/demo/session' }
export const getSession: CallOf<typeof accounts.getSession> = { id: 'getSession', method: 'GET', path: '/session' }
export const requestConfirmation: CallOf<typeof accounts.requestConfirmation> = { id: 'requestConfirmation', method: 'POST', path: '/session/confirmation-requests' }
export const requestSignIn: CallOf<typeof accounts.requestSignIn> = { id: 'requestSignIn', method: 'POST', path: '/sign-in-requests' }
export const setLocale: CallOf<typeof accounts.setLocale> = { id: 'setLocale', method: 'PUT', path: '/session/locale' }
export const signIn: CallOf<typeof accounts.signIn> = { id: 'signIn', method: 'POST', path: '/session' }
export const signOut: CallOf<typeof accounts.signOut> = { id: 'signOut', method: 'DELETE', path: '/session' }
export const getMessages: CallOf<typeof definitions.getMessages> = { id: 'getMessages', method: 'GET', path: '/versions/:instrument/:questionnaire/:version/messages/:locale' }
export const getTexts: CallOf<typeof definitions.getTexts> = { id: 'getTexts', method: 'GET', path: '/versions/:instrument/:questionnaire/:version/texts/:locale' }
export const getVersion: CallOf<typeof definitions.getVersion> = { id: 'getVersion', method: 'GET', path: '/versions/:instrument/:questionnaire/:version' }
export const agreeOpening: CallOf<typeof cycles.agreeOpening> = { id: 'agreeOpening', method: 'PUT', path: '/cycles/:cycle/agreed-opening' }
export const closeCycle: CallOf<typeof cycles.closeCycle> = { id: 'closeCycle', method: 'POST', path: '/cycles/:cycle/closing' }
export const createCycle: CallOf<typeof cycles.createCycle> = { id: 'createCycle', method: 'POST', path: '/cycles' }
export const getCycle: CallOf<typeof cycles.getCycle> = { id: 'getCycle', method: 'GET', path: '/cycles/:cycle' }
export const inviteFocalPoint: CallOf<typeof cycles.inviteFocalPoint> = { id: 'inviteFocalPoint', method: 'POST', path: '/cycles/:cycle/invitations' }
export const listCycles: CallOf<typeof cycles.listCycles> = { id: 'listCycles', method: 'GET', path: '/cycles' }
export const listResponses: CallOf<typeof cycles.listResponses> = { id: 'listResponses', method: 'GET', path: '/cycles/:cycle/responses' }
export const listVersions: CallOf<typeof cycles.listVersions> = { id: 'listVersions', method: 'GET', path: '/versions' }
export const openCycle: CallOf<typeof cycles.openCycle> = { id: 'openCycle', method: 'POST', path: '/cycles/:cycle/opening' }
export const withdrawOpening: CallOf<typeof cycles.withdrawOpening> = { id: 'withdrawOpening', method: 'DELETE', path: '/cycles/:cycle/agreed-opening' }
export const changeCycle: CallOf<typeof secretariat.changeCycle> = { id: 'changeCycle', method: 'PATCH', path: '/cycles/:cycle' }
export const deleteCycle: CallOf<typeof secretariat.deleteCycle> = { id: 'deleteCycle', method: 'DELETE', path: '/cycles/:cycle' }
export const withdrawFocalPoint: CallOf<typeof secretariat.withdrawFocalPoint> = { id: 'withdrawFocalPoint', method: 'DELETE', path: '/states/:state/people/:person' }
export const getAnswers: CallOf<typeof replies.getAnswers> = { id: 'getAnswers', method: 'GET', path: '/replies/:reply/answers' }
export const getHistory: CallOf<typeof replies.getHistory> = { id: 'getHistory', method: 'GET', path: '/replies/:reply/answers/:question/history' }
export const getReply: CallOf<typeof replies.getReply> = { id: 'getReply', method: 'GET', path: '/replies/:reply' }
export const inviteContributor: CallOf<typeof replies.inviteContributor> = { id: 'inviteContributor', method: 'POST', path: '/replies/:reply/contributors' }
export const listReplies: CallOf<typeof replies.listReplies> = { id: 'listReplies', method: 'GET', path: '/replies' }
export const markReady: CallOf<typeof replies.markReady> = { id: 'markReady', method: 'PUT', path: '/replies/:reply/sections/:section/readiness' }
export const saveAnswers: CallOf<typeof replies.saveAnswers> = { id: 'saveAnswers', method: 'PATCH', path: '/replies/:reply/answers' }
export const setLevels: CallOf<typeof replies.setLevels> = { id: 'setRelease', method: 'PUT', path: '/replies/:reply/release-levels' }
export const withdrawContributor: CallOf<typeof replies.withdrawContributor> = { id: 'withdrawContributor', method: 'DELETE', path: '/replies/:reply/contributors/:person/sections/:section' }
export const getEarlierAnswers: CallOf<typeof earlier.getEarlierAnswers> = { id: 'getEarlierAnswers', method: 'GET', path: '/replies/:reply/answers/:question/earlier' }
export const discardCorrection: CallOf<typeof submissions.discardCorrection> = { id: 'discardCorrection', method: 'DELETE', path: '/replies/:reply/reopening' }
export const getCanonical: CallOf<typeof submissions.getCanonical> = { id: 'getCanonical', method: 'GET', path: '/submissions/:submission/canonical' }
export const getReceipt: CallOf<typeof submissions.getReceipt> = { id: 'getReceipt', method: 'GET', path: '/submissions/:submission' }
export const getStanding: CallOf<typeof submissions.getStanding> = { id: 'getStanding', method: 'GET', path: '/submissions/:submission/standing' }
export const readSubmission: CallOf<typeof submissions.readSubmission> = { id: 'readSubmission', method: 'GET', path: '/submissions/:submission/answers' }
export const reopenReply: CallOf<typeof submissions.reopenReply> = { id: 'reopenReply', method: 'POST', path: '/replies/:reply/reopening' }
export const submitReply: CallOf<typeof submissions.submitReply> = { id: 'submitReply', method: 'POST', path: '/replies/:reply/submissions' }
export const getFigures: CallOf<typeof figures.getFigures> = { id: 'getFigures', method: 'GET', path: '/figures' }
export const createOwnList: CallOf<typeof review.createOwnList> = { id: 'createOwnList', method: 'POST', path: '/lists-of-states' }
export const endOwnList: CallOf<typeof review.endOwnList> = { id: 'endOwnList', method: 'DELETE', path: '/lists-of-states/:list' }
export const getIndicatorReview: CallOf<typeof review.getIndicatorReview> = { id: 'getIndicatorReview', method: 'GET', path: '/review/:cycle/indicators/:indicator' }
export const getReview: CallOf<typeof review.getReview> = { id: 'getReview', method: 'GET', path: '/review' }
export const importSeries: CallOf<typeof review.importSeries> = { id: 'importSeries', method: 'POST', path: '/series' }
export const liftReview: CallOf<typeof review.liftReview> = { id: 'liftReview', method: 'DELETE', path: '/review/:cycle/indicators/:indicator/:state' }
export const listOwnLists: CallOf<typeof review.listOwnLists> = { id: 'listOwnLists', method: 'GET', path: '/lists-of-states' }
export const listSeries: CallOf<typeof review.listSeries> = { id: 'listSeries', method: 'GET', path: '/series' }
export const publishSmallNumbers: CallOf<typeof review.publishSmallNumbers> = { id: 'releaseSmallNumbers', method: 'DELETE', path: '/review/:cycle/small-numbers/:state' }
export const recomputeCycle: CallOf<typeof review.recomputeCycle> = { id: 'recomputeCycle', method: 'POST', path: '/review/:cycle/recompute' }
export const reviewObservation: CallOf<typeof review.reviewObservation> = { id: 'reviewObservation', method: 'PUT', path: '/review/:cycle/indicators/:indicator/:state' }
export const reviewObservations: CallOf<typeof review.reviewObservations> = { id: 'reviewObservations', method: 'PUT', path: '/review/:cycle/indicators/:indicator' }
export const withholdSmallNumbers: CallOf<typeof review.withholdSmallNumbers> = { id: 'withholdSmallNumbers', method: 'PUT', path: '/review/:cycle/small-numbers/:state' }
export const getPreparedRelease: CallOf<typeof releases.getPreparedRelease> = { id: 'getPreparedRelease', method: 'GET', path: '/submitted/releases/:release' }
export const getRelease: CallOf<typeof releases.getRelease> = { id: 'getRelease', method: 'GET', path: '/releases/:release' }
export const listPreparedReleases: CallOf<typeof releases.listPreparedReleases> = { id: 'listPreparedReleases', method: 'GET', path: '/submitted/releases' }
export const listReleases: CallOf<typeof releases.listReleases> = { id: 'listReleases', method: 'GET', path: '/releases' }
export const prepareRelease: CallOf<typeof releases.prepareRelease> = { id: 'prepareRelease', method: 'POST', path: '/releases' }
export const publishRelease: CallOf<typeof releases.publishRelease> = { id: 'publishRelease', method: 'POST', path: '/releases/:release/publication' }
export const withdrawRelease: CallOf<typeof releases.withdrawRelease> = { id: 'withdrawRelease', method: 'POST', path: '/releases/:release/withdrawal' }
export const getAnalysis: CallOf<typeof analysis.getAnalysis> = { id: 'getAnalysis', method: 'GET', path: '/analysis' }
export const getAnalysisCsv: CallOf<typeof analysis.getAnalysisCsv> = { id: 'getAnalysisCsv', method: 'GET', path: '/analysis/table.csv' }
export const getAnalysisXlsx: CallOf<typeof analysis.getAnalysisXlsx> = { id: 'getAnalysisXlsx', method: 'GET', path: '/analysis/table.xlsx' }
export const getSubmittedAnalysis: CallOf<typeof analysis.getSubmittedAnalysis> = { id: 'getSubmittedAnalysis', method: 'GET', path: '/submitted/analysis' }
export const getSubmittedAnalysisCsv: CallOf<typeof analysis.getSubmittedAnalysisCsv> = { id: 'getSubmittedAnalysisCsv', method: 'GET', path: '/submitted/analysis/table.csv' }
export const getSubmittedAnalysisXlsx: CallOf<typeof analysis.getSubmittedAnalysisXlsx> = { id: 'getSubmittedAnalysisXlsx', method: 'GET', path: '/submitted/analysis/table.xlsx' }
export const getVariables: CallOf<typeof analysis.getVariables> = { id: 'getVariables', method: 'GET', path: '/analysis/variables' }
export const deleteSavedAnalysis: CallOf<typeof saved.deleteSavedAnalysis> = { id: 'deleteSavedAnalysis', method: 'DELETE', path: '/saved-analyses/:analysis' }
export const getSavedAnalysis: CallOf<typeof saved.getSavedAnalysis> = { id: 'getSavedAnalysis', method: 'GET', path: '/saved-analyses/:analysis' }
export const listSavedAnalyses: CallOf<typeof saved.listSavedAnalyses> = { id: 'listSavedAnalyses', method: 'GET', path: '/saved-analyses' }
export const saveAnalysis: CallOf<typeof saved.saveAnalysis> = { id: 'saveAnalysis', method: 'POST', path: '/saved-analyses' }
export const getChallenges: CallOf<typeof narratives.getChallenges> = { id: 'getChallenges', method: 'GET', path: '/narratives/challenges' }
export const getPracticesFeed: CallOf<typeof narratives.getPracticesFeed> = { id: 'getPracticesFeed', method: 'GET', path: '/practices.rss' }
export const getSubmittedChallenges: CallOf<typeof narratives.getSubmittedChallenges> = { id: 'getSubmittedChallenges', method: 'GET', path: '/submitted/narratives/challenges' }
export const searchNarratives: CallOf<typeof narratives.searchNarratives> = { id: 'searchNarratives', method: 'GET', path: '/narratives' }
export const searchSubmittedNarratives: CallOf<typeof narratives.searchSubmittedNarratives> = { id: 'searchSubmittedNarratives', method: 'GET', path: '/submitted/narratives' }
export const changeSummary: CallOf<typeof summaries.changeSummary> = { id: 'changeSummary', method: 'PATCH', path: '/summaries/:summary' }
export const createSummary: CallOf<typeof summaries.createSummary> = { id: 'createSummary', method: 'POST', path: '/summaries' }
export const getDocument: CallOf<typeof summaries.getDocument> = { id: 'getDocument', method: 'GET', path: '/documents/:kind/:scope' }
export const getDocumentPaper: CallOf<typeof summaries.getDocumentPaper> = { id: 'getDocumentPaper', method: 'GET', path: '/documents/:kind/:scope/paper.docx' }
export const getFigure: CallOf<typeof summaries.getFigure> = { id: 'getFigure', method: 'GET', path: '/figures/:cycle/:figure' }
export const getSummary: CallOf<typeof summaries.getSummary> = { id: 'getSummary', method: 'GET', path: '/summaries/:summary' }
export const getSummaryPaper: CallOf<typeof summaries.getSummaryPaper> = { id: 'getSummaryPaper', method: 'GET', path: '/summaries/:summary/paper.docx' }
export const listDocumentScopes: CallOf<typeof summaries.listDocumentScopes> = { id: 'listDocumentScopes', method: 'GET', path: '/document-scopes' }
export const listSummaries: CallOf<typeof summaries.listSummaries> = { id: 'listSummaries', method: 'GET', path: '/summaries' }
export const publishSummary: CallOf<typeof summaries.publishSummary> = { id: 'publishSummary', method: 'POST', path: '/summaries/:summary/publication' }
export const withdrawSummary: CallOf<typeof summaries.withdrawSummary> = { id: 'withdrawSummary', method: 'POST', path: '/summaries/:summary/withdrawal' }
export const getCatalog: CallOf<typeof exports.getCatalog> = { id: 'getCatalog', method: 'GET', path: '/catalog.jsonld' }
export const getCodebook: CallOf<typeof exports.getCodebook> = { id: 'getCodebook', method: 'GET', path: '/codebooks/:instrument/:questionnaire/:version' }
export const getCycleDataCsv: CallOf<typeof exports.getCycleDataCsv> = { id: 'getCycleDataCsv', method: 'GET', path: '/cycles/:cycle/data.csv' }
export const getCycleDataJson: CallOf<typeof exports.getCycleDataJson> = { id: 'getCycleDataJson', method: 'GET', path: '/cycles/:cycle/data.json' }
export const getCycleDataXlsx: CallOf<typeof exports.getCycleDataXlsx> = { id: 'getCycleDataXlsx', method: 'GET', path: '/cycles/:cycle/data.xlsx' }
export const getCycleSdmxCsv: CallOf<typeof exports.getCycleSdmxCsv> = { id: 'getCycleSdmxCsv', method: 'GET', path: '/cycles/:cycle/data.sdmx.csv' }
export const getCycleSdmxJson: CallOf<typeof exports.getCycleSdmxJson> = { id: 'getCycleSdmxJson', method: 'GET', path: '/cycles/:cycle/data.sdmx.json' }
export const getExport: CallOf<typeof exports.getExport> = { id: 'getExport', method: 'GET', path: '/exports/:export' }
export const getExportFile: CallOf<typeof exports.getExportFile> = { id: 'getExportFile', method: 'GET', path: '/exports/:export/file' }
export const getIndicatorDataCsv: CallOf<typeof exports.getIndicatorDataCsv> = { id: 'getIndicatorDataCsv', method: 'GET', path: '/indicators/:indicator/data.csv' }
export const getIndicatorDataJson: CallOf<typeof exports.getIndicatorDataJson> = { id: 'getIndicatorDataJson', method: 'GET', path: '/indicators/:indicator/data.json' }
export const getIndicatorDataXlsx: CallOf<typeof exports.getIndicatorDataXlsx> = { id: 'getIndicatorDataXlsx', method: 'GET', path: '/indicators/:indicator/data.xlsx' }
export const getIndicatorSdmxCsv: CallOf<typeof exports.getIndicatorSdmxCsv> = { id: 'getIndicatorSdmxCsv', method: 'GET', path: '/indicators/:indicator/data.sdmx.csv' }
export const getIndicatorSdmxJson: CallOf<typeof exports.getIndicatorSdmxJson> = { id: 'getIndicatorSdmxJson', method: 'GET', path: '/indicators/:indicator/data.sdmx.json' }
export const getReleaseFile: CallOf<typeof exports.getReleaseFile> = { id: 'getReleaseFile', method: 'GET', path: '/releases/:release/files/:file' }
export const getSdmxStructure: CallOf<typeof exports.getSdmxStructure> = { id: 'getSdmxStructure', method: 'GET', path: '/sdmx/structure.json' }
export const listExports: CallOf<typeof exports.listExports> = { id: 'listExports', method: 'GET', path: '/exports' }
export const requestExport: CallOf<typeof exports.requestExport> = { id: 'requestExport', method: 'POST', path: '/exports' }
export const getDataCsv: CallOf<typeof bulk.getDataCsv> = { id: 'getDataCsv', method: 'GET', path: '/data.csv' }
export const getDataJson: CallOf<typeof bulk.getDataJson> = { id: 'getDataJson', method: 'GET', path: '/data.json' }
export const getDataSdmxCsv: CallOf<typeof bulk.getDataSdmxCsv> = { id: 'getDataSdmxCsv', method: 'GET', path: '/data.sdmx.csv' }
export const getDataSdmxJson: CallOf<typeof bulk.getDataSdmxJson> = { id: 'getDataSdmxJson', method: 'GET', path: '/data.sdmx.json' }
export const getDataXlsx: CallOf<typeof bulk.getDataXlsx> = { id: 'getDataXlsx', method: 'GET', path: '/data.xlsx' }
export const getSmallCounts: CallOf<typeof counts.getSmallCounts> = { id: 'getSmallCounts', method: 'GET', path: '/replies/:reply/small-counts' }
export const getSubmittedSmallCounts: CallOf<typeof counts.getSubmittedSmallCounts> = { id: 'getSubmittedSmallCounts', method: 'GET', path: '/submissions/:submission/small-counts' }
export const publishSmallCounts: CallOf<typeof counts.publishSmallCounts> = { id: 'publishSmallCounts', method: 'DELETE', path: '/replies/:reply/small-counts' }
export const withholdSmallCounts: CallOf<typeof counts.withholdSmallCounts> = { id: 'withholdSmallCounts', method: 'PUT', path: '/replies/:reply/small-counts' }
