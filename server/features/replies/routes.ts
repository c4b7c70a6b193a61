import type { FastifyInstance } from 'fastify'
import { getEarlierAnswers as earlierAnswers } from '#shared/contract/earlier.ts'
import * as contract from '#shared/contract/replies.ts'
import * as submissions from '#shared/contract/submissions.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { RepliesDeps } from './deps.ts'
import { discardCorrection } from './discard-correction.ts'
import { getAnswers } from './get-answers.ts'
import { getCanonical } from './get-canonical.ts'
import { getEarlierAnswers } from './get-earlier-answers.ts'
import { getHistory } from './get-history.ts'
import { getReceipt } from './get-receipt.ts'
import { getReply } from './get-reply.ts'
import { getStanding } from './get-standing.ts'
import { inviteContributor } from './invite-contributor.ts'
import { listReplies } from './list-replies.ts'
import { markReady } from './mark-ready.ts'
import { readSubmission } from './read-submission.ts'
import { reopenReply } from './reopen-reply.ts'
import { saveAnswers } from './save-answers.ts'
import { setLevels } from './set-levels.ts'
import { submitReply } from './submit-reply.ts'
import { withdrawContributor } from './withdraw-contributor.ts'

/** Serves the replies of States, from the first answer to the submission. */
export function serveReplies(app: FastifyInstance, deps: RepliesDeps): void {
  serve(app, contract.listReplies).by((_, call) => listReplies(deps, call))
  serve(app, contract.getReply).by((input, call) => getReply(deps, call, input))
  serve(app, contract.getAnswers).by((input, call) => getAnswers(deps, call, input))
  serve(app, contract.saveAnswers).by((input, call) => saveAnswers(deps, call, input))
  serve(app, contract.getHistory).by((input, call) => getHistory(deps, call, input))
  serve(app, earlierAnswers).by((input, call) => getEarlierAnswers(deps, call, input))
  serve(app, contract.markReady).by((input, call) => markReady(deps, call, input))
  serve(app, contract.inviteContributor).by((input, call) => inviteContributor(deps, call, input))
  serve(app, contract.withdrawContributor).by((input, call) => withdrawContributor(deps, call, input))
  serve(app, contract.setLevels).by((input, call) => setLevels(deps, call, input))
  serve(app, submissions.submitReply).by((input, call) => submitReply(deps, call, input))
  serve(app, submissions.reopenReply).by((input, call) => reopenReply(deps, call, input))
  serve(app, submissions.discardCorrection).by((input, call) => discardCorrection(deps, call, input))
  serve(app, submissions.getReceipt).by((input, call) => getReceipt(deps, call, input))
  serve(app, submissions.getStanding).by((input, call) => getStanding(deps, call, input))
  serve(app, submissions.readSubmission).by((input, call) => readSubmission(deps, call, input))
  serve(app, submissions.getCanonical).by((input, call) => getCanonical(deps, call, input))
}
