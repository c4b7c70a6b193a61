import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { call } from './call.ts'
import type { Call } from './endpoint-call.ts'

export interface Reading {
  readonly enabled?: boolean
  /** Milliseconds; `Infinity` for what never changes, such as a published version. */
  readonly staleTime?: number
  /** Repeats the call every so many milliseconds while the page is seen. */
  readonly refetchInterval?: number
}

/** Reads an endpoint and keeps the reply: `useEndpoint(getReply, { params: { reply } })`. */
export function useEndpoint<Input, Reply>(
  endpoint: Call<Input, Reply>,
  input: Input,
  reading: Reading = {},
): UseQueryResult<Reply> {
  return useQuery({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    ...reading,
  })
}

/** Key of a kept reply; without input, of all replies of the endpoint. */
export function keyOf<Input, Reply>(endpoint: Call<Input, Reply>, input?: Input): readonly unknown[] {
  return input === undefined ? [endpoint.id] : [endpoint.id, input]
}
