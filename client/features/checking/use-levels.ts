import { useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ReplySummary } from '#shared/contract/replies.ts'
import type { ReleaseLevel, ReleaseLevels } from '#shared/reply/release-level.ts'
import { problemCode } from '#client/api/api-problem.ts'
import { callTagged } from '#client/api/call.ts'
import type { ReplyOf } from '#client/api/endpoint-call.ts'
import { getStanding, listReplies, setLevels } from '#client/api/endpoints.generated.ts'
import { keyOf } from '#client/api/use-endpoint.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useReviewed } from '#client/reply/use-reviewed.ts'

export interface LevelChoices {
  /** As chosen, whether or not it has arrived. */
  readonly current: ReleaseLevels
  /** Whether the choice for this section or question is on its way. */
  readonly isPending: (place: string) => boolean
  readonly isAnyPending: boolean
  readonly failure: Failure | undefined
  readonly setSection: (section: string, level: ReleaseLevel) => void
  /** Undefined takes the exception back. */
  readonly setException: (question: string, level: ReleaseLevel | undefined) => void
}

type Replies = ReplyOf<typeof listReplies>
/** Why a choice was not taken over. Nothing was changed. */
export type Failure = { readonly place: string } & (
  | { readonly error: unknown }
  /** Answers typed here have not reached the server. */
  | { readonly waiting: true }
  /** Others changed the reply meanwhile: these people, as far as is known. */
  | { readonly changedBy: readonly string[] }
)

/** One choice: where it was made, and what it makes of the levels. */
interface Choice {
  readonly place: string
  readonly applyTo: (levels: ReleaseLevels) => ReleaseLevels
}

/**
 * Who will see what. A change is made to what the person had before them: if that was changed by others, it is refused
 * and shown anew. Choices made in quick succession are sent one after the other, each on what the one before has left.
 */
export function useLevels(): LevelChoices {
  const { summary } = useOpenReply()
  const send = useSend()
  const [choices, setChoices] = useState<readonly Choice[]>([])
  const [failure, setFailure] = useState<Failure>()
  const queue = useRef<{ last: Promise<unknown>; waiting: readonly Choice[] }>({ last: Promise.resolve(), waiting: [] })
  async function sendNext(choice: Choice): Promise<void> {
    if (!queue.current.waiting.includes(choice)) return
    const failed = await send(choice)
    // What was chosen on top of a choice that failed was chosen on something else than what stands.
    queue.current.waiting = failed ? [] : queue.current.waiting.filter((one) => one !== choice)
    setChoices(queue.current.waiting)
    if (failed) setFailure(failed)
  }
  function choose(choice: Choice): void {
    queue.current.waiting = [...queue.current.waiting, choice]
    queue.current.last = queue.current.last.then(() => sendNext(choice))
    setChoices(queue.current.waiting)
    setFailure(undefined)
  }
  return {
    current: choices.reduce((levels, { applyTo }) => applyTo(levels), levelsOf(summary)),
    isPending: (place) => choices.some((choice) => choice.place === place),
    isAnyPending: choices.length > 0,
    failure,
    setSection: (section, level) =>
      choose({
        place: section,
        applyTo: (levels) => withSection(levels, section, level),
      }),
    setException: (question, level) =>
      choose({
        place: question,
        applyTo: (levels) => withException(levels, question, level),
      }),
  }
}

/** Sends one choice; answers why it was not taken over. */
function useSend(): (choice: Choice) => Promise<Failure | undefined> {
  const { summary } = useOpenReply()
  const kept = useQueryClient()
  const reviewed = useReviewed()
  const known = keyOf(listReplies, {})
  return async ({ place, applyTo }) => {
    try {
      // A second question waits for the look that the first one started.
      const seen = (await reviewed.etag()) ?? (await reviewed.etag())
      if (seen === undefined) return { place, waiting: true }
      const before = kept.getQueryData<Replies>(known)?.replies.find(({ id }) => id === summary.id)
      const { sections, exceptions } = applyTo(levelsOf(before ?? summary))
      const { reply, etag } = await callTagged(setLevels, {
        params: { reply: summary.id },
        headers: { 'if-match': seen },
        body: { sections: { ...sections }, exceptions: { ...exceptions } },
      })
      reviewed.moved(etag)
      kept.setQueryData<Replies>(
        known,
        (all) => all && { replies: all.replies.map((one) => (one.id === reply.id ? reply : one)) },
      )
      const follow = [listReplies.id, getStanding.id].map((id) => kept.invalidateQueries({ queryKey: [id] }))
      await Promise.all(follow)
      return undefined
    } catch (error) {
      if (problemCode(error) !== 'precondition.failed') return { place, error }
      const changedBy = await reviewed.whoChanged()
      reviewed.look()
      return { place, changedBy }
    }
  }
}

function levelsOf({ sections, levelExceptions }: ReplySummary): ReleaseLevels {
  return {
    sections: Object.fromEntries(sections.map(({ section, level }) => [section, level])),
    exceptions: levelExceptions,
  }
}

export function withSection(
  { sections, exceptions }: ReleaseLevels,
  section: string,
  level: ReleaseLevel,
): ReleaseLevels {
  return { exceptions, sections: { ...sections, [section]: level } }
}

/** Without a level the question goes by its section. */
export function withException(
  { sections, exceptions }: ReleaseLevels,
  question: string,
  level: ReleaseLevel | undefined,
): ReleaseLevels {
  const { [question]: _before, ...others } = exceptions
  return { sections, exceptions: level === undefined ? others : { ...others, [question]: level } }
}
