import { QueryClient } from '@tanstack/react-query'
import { isApiProblem } from './api-problem.ts'

/** False only where there is no network at all; what is at hand is then not asked for again. */
const isConnected = (): boolean => navigator.onLine

/** Reads are tried again when the line or the server was busy, never when the answer was a refusal. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // What was read stays at hand for as long as the page is open: without a connection there is nothing else.
        gcTime: Infinity,
        retry: (failures, error) =>
          failures < 2 && navigator.onLine && isApiProblem(error) && error.problem.retryable === true,
        networkMode: 'always',
        refetchOnReconnect: true,
        refetchOnMount: isConnected,
        refetchOnWindowFocus: isConnected,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
