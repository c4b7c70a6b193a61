import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
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

/** The state of the reply that the person on this page has before them, which a decision about it must name. */
export interface Reviewed {
  /** Undefined while answers typed here have not reached the server; asking looks again for the next time. */
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
  let seen: Promise<Seen | undefined> | undefined
  // Not reached: the next decision looks again.
  const open = (): void => void (seen = look(store, show).catch(() => undefined))
  return {
    look: open,
    async etag() {
      const known = await seen
      if (known === undefined) open()
      return known?.etag
    },
    moved(etag) {
      if (etag === undefined) open()
      else seen = seen?.then((before) => before && { ...before, etag })
    },
    async whoChanged() {
      const before = await seen
      await show()
      return before === undefined ? [] : changedBy(before.heads, store)
    },
  }
}

/** The state comes first, what is shown after it: a change in between is shown, and refused when it comes to deciding. */
async function look(store: ReplyStore, show: () => Promise<unknown>): Promise<Seen | undefined> {
  if (!(await store.saver.settledAll())) return undefined
  const { reply, etag = `"${reply.seq}"` } = await callTagged(getReply, { params: { reply: store.binding.reply } })
  await show()
  return { etag, heads: store.heads().heads }
}

function changedBy(before: Heads['heads'], store: ReplyStore): readonly string[] {
  const changed = [...store.heads().heads.values()].filter(({ question, rev }) => rev !== before.get(question)?.rev)
  return [...new Set(changed.filter(({ by }) => by.id !== store.me.id).map(({ by }) => by.name))]
}
