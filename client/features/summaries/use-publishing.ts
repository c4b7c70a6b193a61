import { useEffect, useState } from 'react'
import { undecidedOf } from '#shared/summary/undecided.ts'
import type { SummaryChange, SummaryReply } from '#shared/contract/summaries.ts'
import type { Drafting } from './use-draft.ts'

/** Changes that one request may hold. */
const mostAtOnce = 100

/** Where a paragraph of a draft stands on the page. */
export function placeOf(paragraph: string): string {
  return `draft-${paragraph}`
}

/** Publishing as a person does it: never at one click, as everybody reads it; nor are many proposals accepted at one. */
export function usePublishing({ document }: Pick<SummaryReply, 'document'>, { change, publish, withdraw }: Drafting) {
  const [asking, setAsking] = useState<'publish' | 'accept' | 'withdraw'>()
  const [goTo, setGoTo] = useState<{ readonly paragraph: string }>()
  const undecided = undecidedOf(document)
  useEffect(() => {
    const place = goTo && window.document.getElementById(placeOf(goTo.paragraph))
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  }, [goTo])
  function acceptAll(): void {
    setAsking(undefined)
    const changes = undecided.map(({ id }): SummaryChange => ({ op: 'accept', paragraph: id }))
    for (let at = 0; at < changes.length; at += mostAtOnce) change(...changes.slice(at, at + mostAtOnce))
  }
  return {
    undecided: undecided.length,
    asking,
    acceptAll,
    askToAccept: () => (undecided.length > 1 ? setAsking('accept') : acceptAll()),
    publish: () => setAsking('publish'),
    publishAll: () => {
      acceptAll()
      publish()
    },
    withdraw: () => setAsking('withdraw'),
    withdrawNow: (reason: string) => {
      setAsking(undefined)
      withdraw(reason)
    },
    toFirst: () => {
      setAsking(undefined)
      const [first] = undecided
      if (first) setGoTo({ paragraph: first.id })
    },
    close: () => setAsking(undefined),
  }
}

export type Publishing = ReturnType<typeof usePublishing>
