import type { Standing } from '#shared/contract/submissions.ts'
import { getStanding } from '#client/api/endpoints.generated.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'

/** How far the submitted revision is open today; nothing to read before there is one. */
export function useStanding(): { readonly standing: Standing | undefined; readonly error: unknown } {
  const { submissionId } = useOpenReply().summary
  const params = { submission: submissionId ?? '' }
  const { data, error } = useEndpoint(getStanding, { params }, { enabled: submissionId !== undefined })
  return { standing: data, error }
}
