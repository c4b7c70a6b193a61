import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Head } from '#shared/contract/replies.ts'
import { apiProblem } from '#client/api/api-problem.ts'
import { callTagged } from '#client/api/call.ts'
import { getReply, listReplies } from '#client/api/endpoints.generated.ts'
import type { Heads } from './heads.ts'
import { refresh } from './open-replies.ts'
import { useOpenReply } from './reply-context.tsx'
import type { ReplyStore } from './reply-store.ts'

interface Seen {
  /** Entity tag for `If-Match`. */
  readonly etag: string
  readonly heads: Heads['heads']
}

/** What looking brought: the reply as it stands, that answers typed here are not sent yet, or why it cannot be said. */
type Look = Seen | { readonly unsent: true } | { readonly failed: unknown }

/** The state of the reply that the person on this page has before them, which a decision about it must name. */
export interface Reviewed {
  /** Undefined while answers typed here have not reached the server; asking looks again for the next time. Throws where nothing can be said, as offline. */
  readonly etag: () => Promise<string | undefined>
  /** An own decision has moved the reply on to this state; nothing else has changed. */
  readonly moved: (etag: string | undefined) => void
  /** Shows what the reply says now, and answers who changed it since it was looked at, as far as that is known. */
  readonly whoChanged: () => Promise<readonly string[]>
  /** What is shown now counts as looked at. */
  readonly look: () => void
}

/** Looks at the reply when the page opens: what others save from then on makes a decision fail instead of slipping in. */
export function useReviewed(): Reviewed {
  const { store } = useOpenReply()
  const kept = useQueryClient()
  const reviewed = useMemo(() => {
    const show = () => Promise.all([refresh(store), kept.invalidateQueries({ queryKey: [listReplies.id] })])
    return reviewing(store, show)
  }, [store, kept])
  useEffect(() => reviewed.look(), [reviewed])
  return reviewed
}

function reviewing(store: ReplyStore, show: () => Promise<unknown>): Reviewed {
  let seen: Promise<Look> | undefined
  const open = (): Promise<Look> => (seen = look(store, show).catch((failed: unknown) => ({ failed })))
  async function lookAgain(): Promise<Look> {
    const before = store.heads().heads
    const found = await open()
    // What came in with this look was never before the person.
    return 'etag' in found && changesSince(before, store).length > 0 ? { failed: changedUnseen() } : found
  }
  return {
    look: () => void open(),
    async etag() {
      const known = await (seen ?? open())
      const found = 'failed' in known ? await lookAgain() : known
      if ('failed' in found) throw found.failed
      if ('etag' in found) return found.etag
      void open()
      return undefined
    },
    moved(etag) {
      if (etag === undefined) void open()
      else seen = seen?.then((before) => ('etag' in before ? { ...before, etag } : before))
    },
    async whoChanged() {
      const before = await seen
      await show()
      if (before === undefined || !('etag' in before)) return []
      const changed = changesSince(before.heads, store).filter(({ by }) => by.id !== store.me.id)
      return [...new Set(changed.map(({ by }) => by.name))]
    },
  }
}

function changedUnseen(): Error {
  return apiProblem({ type: 'about:blank', title: '', status: 412, instance: '', code: 'precondition.failed' })
}

/** The state comes first, what is shown after it: a change in between is shown, and refused when it comes to deciding. */
async function look(store: ReplyStore, show: () => Promise<unknown>): Promise<Look> {
  if (!(await store.saver.settledAll())) return { unsent: true }
  const { reply, etag = `"${reply.seq}"` } = await callTagged(getReply, { params: { reply: store.binding.reply } })
  await show()
  return { etag, heads: store.heads().heads }
}

function changesSince(before: Heads['heads'], store: ReplyStore): readonly Head[] {
  return [...store.heads().heads.values()].filter(({ question, rev }) => rev !== before.get(question)?.rev)
}
