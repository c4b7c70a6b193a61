import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { problemCode } from '#client/api/api-problem.ts'
import { call, callTagged } from '#client/api/call.ts'
import { getReceipt, getReply, listReplies, submitReply } from '#client/api/endpoints.generated.ts'
import { keyOf } from '#client/api/use-endpoint.ts'
import { refresh } from '#client/reply/open-replies.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { newOperationId } from '#client/reply/this-tab.ts'

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

interface Submitting {
  readonly busy: boolean
  readonly error: unknown
  /** Some answers have not reached the server, so there is nothing complete to submit yet. */
  readonly waiting: boolean
  readonly submit: (submission: Submission) => Promise<void>
}

/**
 * Submits exactly once: the same statement sent again (double click, lost answer) carries the same key,
 * and the server answers with the same receipt.
 */
export function useSubmit(): Submitting {
  const { store, summary } = useOpenReply()
  const kept = useQueryClient()
  const [, navigate] = useLocation()
  const [state, setState] = useState<Omit<Submitting, 'submit'>>({ busy: false, error: undefined, waiting: false })
  const attempt = useRef({ body: '', key: '' })
  async function submit({ authority, without }: Submission): Promise<void> {
    setState({ busy: true, error: undefined, waiting: false })
    try {
      if (!(await store.saver.settledAll())) return setState({ busy: false, error: undefined, waiting: true })
      const params = { reply: summary.id }
      const { reply, etag } = await callTagged(getReply, { params })
      const body = { authority, ...(without.length > 0 && { without: [...without] }) }
      const headers = {
        'if-match': etag ?? `"${reply.seq}"`,
        'idempotency-key': keyFor(attempt.current, JSON.stringify(body)),
      }
      const receipt = await call(submitReply, { params, headers, body })
      kept.setQueryData(keyOf(getReceipt, { params: { submission: receipt.id } }), receipt)
      await kept.invalidateQueries({ queryKey: [listReplies.id] })
      navigate(`/receipts/${receipt.id}`)
    } catch (error) {
      if (problemCode(error) === 'precondition.failed') await refresh(store)
      setState({ busy: false, error, waiting: false })
    }
  }
  return { ...state, submit }
}

function keyFor(attempt: { body: string; key: string }, body: string): string {
  if (attempt.body !== body) Object.assign(attempt, { body, key: newOperationId() })
  return attempt.key
}
