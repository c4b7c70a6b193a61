import type { UseQueryResult } from '@tanstack/react-query'
import type { getEarlierAnswers as contract } from '#shared/contract/earlier.ts'
import type { ReplyOf } from '#shared/contract/endpoint.ts'
import { getEarlierAnswers } from '#client/api/endpoints.generated.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'

/** What the State submitted to a question in earlier cycles, latest first. What is submitted stays as it is, so it is read once. */
export function useEarlier(question: string): UseQueryResult<ReplyOf<typeof contract>> {
  const { store } = useOpenReply()
  return useEndpoint(getEarlierAnswers, { params: { reply: store.binding.reply, question } }, { staleTime: Infinity })
}
