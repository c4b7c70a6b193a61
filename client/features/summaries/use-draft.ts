import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { SummaryChange, SummaryReply } from '#shared/contract/summaries.ts'
import { isApiProblem } from '#client/api/api-problem.ts'
import { callTagged, type Tagged } from '#client/api/call.ts'
import { changeSummary, getSummary, publishSummary } from '#client/api/endpoints.generated.ts'

export interface Drafting {
  readonly draft: SummaryReply | undefined
  readonly saving: boolean
  readonly publishing: boolean
  readonly error: unknown
  /** Whether publishing was held back, as figures had changed: they are listed by now. */
  readonly heldBack: boolean
  /** Saves at once; changes made meanwhile wait for their turn, so that each knows the revision before it. */
  readonly change: (...changes: readonly SummaryChange[]) => void
  readonly publish: () => void
  readonly reload: () => void
}

/** A draft, its revision, and the one line of saving behind it. */
export function useDraft(summary: string): Drafting {
  const kept = useQueryClient()
  const [waiting, setWaiting] = useState(0)
  const [publishing, setPublishing] = useState(false)
  const [refused, setRefused] = useState<unknown>()
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const params = { summary }
  const queryKey = ['draft', summary]
  const read = useQuery({ queryKey, queryFn: () => callTagged(getSummary, { params }), refetchOnWindowFocus: false })
  function take(work: (headers: { readonly 'if-match': string }) => Promise<Tagged<SummaryReply>>): void {
    setWaiting((before) => before + 1)
    setRefused(undefined)
    line.current = line.current
      .then(() => work({ 'if-match': kept.getQueryData<Tagged<SummaryReply>>(queryKey)?.etag ?? '' }))
      .then((tagged) => kept.setQueryData(queryKey, tagged))
      .catch(async (error: unknown) => {
        // The reader learns which figures changed before being told that they did.
        if (isApiProblem(error) && error.problem.code === 'summary.stale') await read.refetch()
        setRefused(error)
      })
      .finally(() => setWaiting((before) => before - 1))
  }
  const heldBack = isApiProblem(refused) && refused.problem.code === 'summary.stale'
  return {
    draft: read.data?.reply,
    saving: waiting > 0,
    publishing,
    error: (heldBack ? undefined : refused) ?? read.error ?? undefined,
    heldBack,
    change: (...changes) =>
      take((headers) => callTagged(changeSummary, { params, headers, body: { changes: [...changes] } })),
    publish: () => {
      setPublishing(true)
      take((headers) => callTagged(publishSummary, { params, headers }).finally(() => setPublishing(false)))
    },
    reload: () => {
      setRefused(undefined)
      void read.refetch()
    },
  }
}
