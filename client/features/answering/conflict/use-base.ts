import type { Answer } from '#shared/answer/answer.ts'
import { getHistory } from '#client/api/endpoints.generated.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { earlierKey } from '#client/reply/heads.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useHeads } from '#client/reply/use-reply-values.ts'

/** The answer both sides started from: known to this page, or looked up in the history. */
export function useBase(question: string, rev: number): Answer | undefined {
  const { store } = useOpenReply()
  const known = useHeads((heads) => heads.earlier.get(earlierKey(question, rev)))
  const wanted = known === undefined && rev > 0
  const history = useEndpoint(getHistory, { params: { reply: store.binding.reply, question } }, { enabled: wanted })
  return known ?? history.data?.revisions.find((revision) => revision.rev === rev)?.answer
}
