import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SummaryChange, SummaryReply } from '#shared/contract/summaries.ts'
import { isApiProblem } from '#client/api/api-problem.ts'
import { callTagged, type Tagged } from '#client/api/call.ts'
import { changeSummary, getSummary, publishSummary, withdrawSummary } from '#client/api/endpoints.generated.ts'
import { openLine } from './open-line.ts'
import { stillMeant } from './still-meant.ts'

export interface Drafting {
  readonly draft: SummaryReply | undefined
  readonly saving: boolean
  readonly publishing: boolean
  readonly withdrawing: boolean
  readonly error: unknown
  /** What was not done with what failed: it, and the steps that waited behind it. */
  readonly undone: readonly Step[]
  /** Whether publishing was held back, as figures had changed: they are listed by now. */
  readonly heldBack: boolean
  /** Saves at once; changes made meanwhile wait for their turn, so that each knows the revision before it. */
  readonly change: (...changes: readonly SummaryChange[]) => void
  /** Saves what a person typed, and tells who holds it whether it is kept: until then it is not let go. */
  readonly write: (change: SummaryChange) => Promise<Written>
  readonly publish: () => void
  /** Takes the published text back; the reason is public. */
  readonly withdraw: (reason: string) => void
  readonly reload: () => void
}

/** What became of a typed text: where it is not saved, what refused it, unless a step before it failed. */
export type Written = { readonly isSaved: true } | { readonly isSaved: false; readonly error?: unknown }

export type Step = 'change' | 'publish' | 'withdraw'
type Work = (draft: Tagged<SummaryReply> | undefined) => Promise<Tagged<SummaryReply> | undefined>

/** A draft, its revision, and the one line of saving behind it. */
export function useDraft(summary: string): Drafting {
  const kept = useQueryClient()
  const [line] = useState(openLine)
  const [waiting, setWaiting] = useState<readonly Step[]>([])
  const [refused, setRefused] = useState<unknown>()
  const [undone, setUndone] = useState<readonly Step[]>([])
  const params = { summary }
  const queryKey = ['draft', summary]
  const read = useQuery({ queryKey, queryFn: () => callTagged(getSummary, { params }), refetchOnWindowFocus: false })
  async function inLine(step: Step, work: Work): Promise<'taken' | 'left'> {
    setWaiting((before) => [...before, step])
    setRefused(undefined)
    setUndone([])
    return line
      .take(async () => kept.setQueryData(queryKey, await work(kept.getQueryData(queryKey))))
      .finally(() => setWaiting((before) => before.toSpliced(before.indexOf(step), 1)))
  }
  function take(step: Step, work: Work): void {
    void inLine(step, work)
      .then((outcome) => outcome === 'left' && setUndone((before) => [...before, step]))
      .catch(async (error: unknown) => {
        // The reader learns what has changed, or is not decided, before being told so.
        if (isRefusal(error, 'summary.stale') || isRefusal(error, 'summary.undecided')) await read.refetch()
        setUndone((before) => [step, ...before])
        setRefused(error)
      })
  }
  const changing = (changes: readonly SummaryChange[]) => async (draft: Tagged<SummaryReply> | undefined) => {
    const meant = draft ? stillMeant(changes, draft.reply.document) : changes
    if (meant.length === 0) return draft
    return callTagged(changeSummary, { params, headers: holding(draft), body: { changes: [...meant] } })
  }
  const heldBack = isRefusal(refused, 'summary.stale')
  return {
    draft: read.data?.reply,
    saving: waiting.length > 0,
    publishing: waiting.includes('publish'),
    withdrawing: waiting.includes('withdraw'),
    error: (heldBack ? undefined : refused) ?? read.error ?? undefined,
    undone: heldBack ? [] : undone,
    heldBack,
    change: (...changes) => take('change', changing(changes)),
    write: (change) =>
      inLine('change', changing([change])).then(
        (outcome) => ({ isSaved: outcome === 'taken' }),
        (error: unknown) => ({ isSaved: false, error }),
      ),
    publish: () => take('publish', (draft) => callTagged(publishSummary, { params, headers: holding(draft) })),
    withdraw: (reason) =>
      take('withdraw', (draft) => callTagged(withdrawSummary, { params, headers: holding(draft), body: { reason } })),
    reload: () => {
      setRefused(undefined)
      setUndone([])
      void read.refetch()
    },
  }
}

function isRefusal(error: unknown, code: string): boolean {
  return isApiProblem(error) && error.problem.code === code
}

function holding(draft: Tagged<SummaryReply> | undefined): { readonly 'if-match': string } {
  return { 'if-match': draft?.etag ?? '' }
}
