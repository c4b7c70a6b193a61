import type { Answers } from '#shared/answer/answer.ts'
import { inCorrection } from '#shared/reply/status.ts'
import { readSubmission } from '#client/api/endpoints.generated.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import type { Authority } from './use-submit.ts'

export interface Official {
  /** Not known yet. */
  readonly waiting: boolean
  readonly answers?: Answers
  readonly authority?: Authority
}

/** What a correction starts from: the official answers, and who authorised them. Nothing before a first submission. */
export function useOfficial(): Official {
  const { summary } = useOpenReply()
  const submission = inCorrection(summary) ? summary.submissionId : undefined
  const official = useEndpoint(
    readSubmission,
    { params: { submission: submission ?? '' } },
    { enabled: submission !== undefined },
  )
  if (!official.data) return { waiting: submission !== undefined && !official.error }
  const { receipt, answers } = official.data
  return {
    waiting: false,
    answers: Object.fromEntries(answers.map(({ question, answer }) => [question, answer])),
    authority: receipt.authority,
  }
}
