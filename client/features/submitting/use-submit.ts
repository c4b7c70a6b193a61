import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { problemCode } from '#client/api/api-problem.ts'
import { call } from '#client/api/call.ts'
import { getReceipt, listReplies, submitReply } from '#client/api/endpoints.generated.ts'
import { keyOf } from '#client/api/use-endpoint.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { newOperationId } from '#client/reply/this-tab.ts'
import { useReviewed } from '#client/reply/use-reviewed.ts'

/** On whose authority a reply is submitted. */
export interface Authority {
  readonly name: string
  readonly title: string
  readonly ministry: string
}

interface Submission {
  readonly authority: Authority
  readonly without: readonly string[]
}

interface State {
  readonly busy: boolean
  readonly error?: unknown
  /** Some answers have not reached the server, so there is nothing complete to submit yet. */
  readonly waiting?: boolean
  /** The reply was changed after this page was opened, by these people as far as is known; nothing was submitted. */
  readonly changedBy?: readonly string[]
}

interface Submitting extends State {
  readonly submit: (submission: Submission) => Promise<void>
}

/**
 * Submits exactly what was there when the page was opened, and exactly once: the same statement sent again
 * (double click, lost answer) carries the same key, and the server answers with the same receipt.
 */
export function useSubmit(): Submitting {
  const { summary } = useOpenReply()
  const kept = useQueryClient()
  const [, navigate] = useLocation()
  const reviewed = useReviewed()
  const [state, setState] = useState<State>({ busy: false })
  const attempt = useRef({ body: '', key: '' })
  async function submit({ authority, without }: Submission): Promise<void> {
    setState({ busy: true })
    try {
      const etag = await reviewed.etag()
      if (etag === undefined) return setState({ busy: false, waiting: true })
      const body = { authority, ...(without.length > 0 && { without: [...without] }) }
      const headers = { 'if-match': etag, 'idempotency-key': keyFor(attempt.current, JSON.stringify(body)) }
      const receipt = await call(submitReply, { params: { reply: summary.id }, headers, body })
      kept.setQueryData(keyOf(getReceipt, { params: { submission: receipt.id } }), receipt)
      await kept.invalidateQueries({ queryKey: [listReplies.id] })
      navigate(`/receipts/${receipt.id}`)
    } catch (error) {
      if (problemCode(error) !== 'precondition.failed') return setState({ busy: false, error })
      setState({ busy: false, changedBy: await reviewed.whoChanged() })
    }
  }
  return { ...state, submit }
}

function keyFor(attempt: { body: string; key: string }, body: string): string {
  if (attempt.body !== body) Object.assign(attempt, { body, key: newOperationId() })
  return attempt.key
}
