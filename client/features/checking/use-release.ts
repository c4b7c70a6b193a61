import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { releaseLevels } from '#shared/contract/replies.ts'
import { call, callTagged } from '#client/api/call.ts'
import { getReply, listReplies, setRelease } from '#client/api/endpoints.generated.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'

export type Level = (typeof releaseLevels)[number]
export const levels: readonly Level[] = ['R1', 'R2', 'R3']

export interface CurrentRelease {
  readonly sections: Readonly<Record<string, Level>>
  readonly exceptions: Readonly<Record<string, Level>>
}

export interface Release {
  readonly current: CurrentRelease
  readonly error: unknown
  readonly setSection: (section: string, level: Level) => void
  /** Undefined takes the exception back. */
  readonly setException: (question: string, level: Level | undefined) => void
}

/** Who will see what. A change is made to what the server holds now, so that two people deciding at once do not undo each other. */
export function useRelease(): Release {
  const { summary, store } = useOpenReply()
  const kept = useQueryClient()
  const [chosen, setChosen] = useState<CurrentRelease>()
  const [error, setError] = useState<unknown>()
  const current = chosen ?? releaseOf(summary)
  async function change(edit: (now: CurrentRelease) => CurrentRelease): Promise<void> {
    setChosen(edit(current))
    setError(undefined)
    try {
      await store.saver.settledAll()
      const params = { reply: summary.id }
      const { reply, etag } = await callTagged(getReply, { params })
      const body = edit(releaseOf(reply))
      await call(setRelease, {
        params,
        headers: { 'if-match': etag ?? `"${reply.seq}"` },
        body: { sections: { ...body.sections }, exceptions: { ...body.exceptions } },
      })
      await kept.invalidateQueries({ queryKey: [listReplies.id] })
    } catch (failure) {
      setError(failure)
    }
    setChosen(undefined)
  }
  return {
    current,
    error,
    setSection: (section, level) => void change((now) => ({ ...now, sections: { ...now.sections, [section]: level } })),
    setException: (question, level) =>
      void change((now) => ({ ...now, exceptions: withException(now.exceptions, question, level) })),
  }
}

function releaseOf({ sections, releaseExceptions }: ReturnType<typeof useOpenReply>['summary']): CurrentRelease {
  return {
    sections: Object.fromEntries(sections.map(({ section, release }) => [section, release])),
    exceptions: releaseExceptions,
  }
}

function withException(
  exceptions: CurrentRelease['exceptions'],
  question: string,
  level: Level | undefined,
): CurrentRelease['exceptions'] {
  const { [question]: _before, ...others } = exceptions
  return level === undefined ? others : { ...others, [question]: level }
}
