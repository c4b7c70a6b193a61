import { QueryClient } from '@tanstack/react-query'
import { isApiProblem } from './api-problem.ts'

/** Reads are tried again when the line or the server was busy, never when the answer was a refusal. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && isApiProblem(error) && error.problem.retryable === true,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
