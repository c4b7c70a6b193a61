import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import type { Asking } from './use-asking.ts'

export interface Changed {
  /** Section or question at which it was changed. */
  readonly place: string
  readonly said: string
}

/** What the last change did to submitted answers, as a sentence; undefined where nothing was changed, or not taken over. */
export function useChanged({ made, choices }: Asking): Changed | undefined {
  const t = useMessages()
  const { summary } = useOpenReply()
  if (!made || choices.isPending(made.place) || choices.failure) return undefined
  const { opens, closes } = made.effect
  const kind = opens > 0 ? 'opened' : closes > 0 ? 'closed' : 'nothing'
  const level = t(`terms.seenBy.${made.level}`)
  return {
    place: made.place,
    said: t(`checking.done.${kind}`, { answers: opens + closes, revision: summary.revision, level }),
  }
}
