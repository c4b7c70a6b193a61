import type { ReactNode } from 'react'
import { Redirect, useLocation, useSearch } from 'wouter'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useSession } from '#client/api/session.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'

/** Lets signed-in people through; the others sign in first and come back to where they wanted to go. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const session = useSession()
  const [location] = useLocation()
  const search = useSearch()
  if (session.data?.signedIn) return children
  if (session.data) {
    const next = `${location}${search === '' ? '' : `?${search}`}`
    return <Redirect to={`/enter?next=${encodeURIComponent(next)}`} replace />
  }
  if (session.error) return <ProblemNotice error={session.error} onRetry={() => void session.refetch()} />
  return <Skeleton />
}
