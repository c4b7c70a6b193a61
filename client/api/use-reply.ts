import type { ReplySummary } from '#shared/contract/replies.ts'
import { listReplies } from './endpoints.generated.ts'
import { useEndpoint } from './use-endpoint.ts'

/** The caller's reply in a cycle, found by the cycle's key; `reply` is undefined while loading or where the State is not invited. */
export function useReply(cycle: string): {
  readonly reply: ReplySummary | undefined
  readonly isPending: boolean
  readonly error: Error | null
} {
  const replies = useEndpoint(listReplies, {})
  return {
    reply: replies.data?.replies.find((one) => one.cycle === cycle),
    isPending: replies.isPending,
    error: replies.error,
  }
}
