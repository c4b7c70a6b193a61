import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import { call } from './call.ts'
import type { Call } from './endpoint-call.ts'

export interface CommandEffects<Reply> {
  /** Endpoints whose kept replies are out of date afterwards. */
  readonly refreshes?: readonly { readonly id: string }[]
  readonly onDone?: (reply: Reply) => void
}

/** Sends a change: `const invite = useCommand(inviteContributor, { refreshes: [getReply] }); invite.mutate({ params, body })`. */
export function useCommand<Input, Reply>(
  endpoint: Call<Input, Reply>,
  effects: CommandEffects<Reply> = {},
): UseMutationResult<Reply, Error, Input> {
  const kept = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => call(endpoint, input),
    onSuccess: async (reply) => {
      await Promise.all((effects.refreshes ?? []).map(({ id }) => kept.invalidateQueries({ queryKey: [id] })))
      effects.onDone?.(reply)
    },
  })
}
