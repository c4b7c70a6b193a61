// Written by `npm run codegen` from shared/contract; a test says when it is stale.
import type * as accounts from '#shared/contract/accounts.ts'
import type * as definitions from '#shared/contract/definitions.ts'
import type * as cycles from '#shared/contract/cycles.ts'
import type * as replies from '#shared/contract/replies.ts'
import type * as submissions from '#shared/contract/submissions.ts'
import type { CallOf } from './endpoint-call.ts'

export const demoMail: CallOf<typeof accounts.demoMail> = { id: 'demoMail', method: 'GET', path: '/demo/mail' }
export const demoPeople: CallOf<typeof accounts.demoPeople> = { id: 'demoPeople', method: 'GET', path: '/demo/people' }
export const demoSignIn: CallOf<typeof accounts.demoSignIn> = { id: 'demoSignIn', method: 'POST', path: '/demo/session' }
export const getSession: CallOf<typeof accounts.getSession> = { id: 'getSession', method: 'GET', path: '/session' }
export const requestSignIn: CallOf<typeof accounts.requestSignIn> = { id: 'requestSignIn', method: 'POST', path: '/sign-in-requests' }
export const setLocale: CallOf<typeof accounts.setLocale> = { id: 'setLocale', method: 'PUT', path: '/session/locale' }
export const signIn: CallOf<typeof accounts.signIn> = { id: 'signIn', method: 'POST', path: '/session' }
export const signOut: CallOf<typeof accounts.signOut> = { id: 'signOut', method: 'DELETE', path: '/session' }
export const getTexts: CallOf<typeof definitions.getTexts> = { id: 'getTexts', method: 'GET', path: '/versions/:instrument/:questionnaire/:version/texts/:locale' }
export const getVersion: CallOf<typeof definitions.getVersion> = { id: 'getVersion', method: 'GET', path: '/versions/:instrument/:questionnaire/:version' }
export const closeCycle: CallOf<typeof cycles.closeCycle> = { id: 'closeCycle', method: 'POST', path: '/cycles/:cycle/closing' }
export const createCycle: CallOf<typeof cycles.createCycle> = { id: 'createCycle', method: 'POST', path: '/cycles' }
export const getCycle: CallOf<typeof cycles.getCycle> = { id: 'getCycle', method: 'GET', path: '/cycles/:cycle' }
export const inviteFocalPoint: CallOf<typeof cycles.inviteFocalPoint> = { id: 'inviteFocalPoint', method: 'POST', path: '/cycles/:cycle/invitations' }
export const listCycles: CallOf<typeof cycles.listCycles> = { id: 'listCycles', method: 'GET', path: '/cycles' }
export const listResponses: CallOf<typeof cycles.listResponses> = { id: 'listResponses', method: 'GET', path: '/cycles/:cycle/responses' }
export const listVersions: CallOf<typeof cycles.listVersions> = { id: 'listVersions', method: 'GET', path: '/versions' }
export const openCycle: CallOf<typeof cycles.openCycle> = { id: 'openCycle', method: 'POST', path: '/cycles/:cycle/opening' }
export const getAnswers: CallOf<typeof replies.getAnswers> = { id: 'getAnswers', method: 'GET', path: '/replies/:reply/answers' }
export const getHistory: CallOf<typeof replies.getHistory> = { id: 'getHistory', method: 'GET', path: '/replies/:reply/answers/:question/history' }
export const getReply: CallOf<typeof replies.getReply> = { id: 'getReply', method: 'GET', path: '/replies/:reply' }
export const inviteContributor: CallOf<typeof replies.inviteContributor> = { id: 'inviteContributor', method: 'POST', path: '/replies/:reply/contributors' }
export const listReplies: CallOf<typeof replies.listReplies> = { id: 'listReplies', method: 'GET', path: '/replies' }
export const markReady: CallOf<typeof replies.markReady> = { id: 'markReady', method: 'PUT', path: '/replies/:reply/sections/:section/readiness' }
export const saveAnswers: CallOf<typeof replies.saveAnswers> = { id: 'saveAnswers', method: 'PATCH', path: '/replies/:reply/answers' }
export const setRelease: CallOf<typeof replies.setRelease> = { id: 'setRelease', method: 'PUT', path: '/replies/:reply/release-levels' }
export const withdrawContributor: CallOf<typeof replies.withdrawContributor> = { id: 'withdrawContributor', method: 'DELETE', path: '/replies/:reply/contributors/:person/sections/:section' }
export const getCanonical: CallOf<typeof submissions.getCanonical> = { id: 'getCanonical', method: 'GET', path: '/submissions/:submission/canonical' }
export const getReceipt: CallOf<typeof submissions.getReceipt> = { id: 'getReceipt', method: 'GET', path: '/submissions/:submission' }
export const readSubmission: CallOf<typeof submissions.readSubmission> = { id: 'readSubmission', method: 'GET', path: '/submissions/:submission/answers' }
export const reopenReply: CallOf<typeof submissions.reopenReply> = { id: 'reopenReply', method: 'POST', path: '/replies/:reply/reopening' }
export const submitReply: CallOf<typeof submissions.submitReply> = { id: 'submitReply', method: 'POST', path: '/replies/:reply/submissions' }
