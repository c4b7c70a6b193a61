import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ReleaseLevel } from '#shared/reply/release-level.ts'
import { problemCode } from '#client/api/api-problem.ts'
import { callTagged } from '#client/api/call.ts'
import { listReplies, setRelease } from '#client/api/endpoints.generated.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useReviewed } from '#client/reply/use-reviewed.ts'

export type Level = ReleaseLevel
export const levels: readonly Level[] = ['R1', 'R2', 'R3']

export interface CurrentRelease {
  readonly sections: Readonly<Record<string, Level>>
  readonly exceptions: Readonly<Record<string, Level>>
}

export interface Release {
  readonly current: CurrentRelease
  readonly error: unknown
  /** Nothing was changed: answers typed here have not reached the server. */
  readonly waiting: boolean
  /** Nothing was changed, since others changed the reply meanwhile: these people, as far as is known. */
  readonly changedBy: readonly string[] | undefined
  readonly setSection: (section: string, level: Level) => void
  /** Undefined takes the exception back. */
  readonly setException: (question: string, level: Level | undefined) => void
}

type Failure = { readonly error: unknown } | { readonly waiting: true } | { readonly changedBy: readonly string[] }

/** Who will see what. A change is made to what the person had before them: if that was changed by others, it is refused and shown anew. */
export function useRelease(): Release {
  const { summary } = useOpenReply()
  const kept = useQueryClient()
  const reviewed = useReviewed()
  const [chosen, setChosen] = useState<CurrentRelease>()
  const [failure, setFailure] = useState<Failure>()
  const current = chosen ?? releaseOf(summary)
  async function change(next: CurrentRelease): Promise<void> {
    setChosen(next)
    setFailure(undefined)
    try {
      // A second question waits for the look that the first one started.
      const seen = (await reviewed.etag()) ?? (await reviewed.etag())
      if (seen === undefined) return setFailure({ waiting: true })
      const body = { sections: { ...next.sections }, exceptions: { ...next.exceptions } }
      const { etag } = await callTagged(setRelease, {
        params: { reply: summary.id },
        headers: { 'if-match': seen },
        body,
      })
      reviewed.moved(etag)
      await kept.invalidateQueries({ queryKey: [listReplies.id] })
    } catch (error) {
      if (problemCode(error) !== 'precondition.failed') return setFailure({ error })
      setFailure({ changedBy: await reviewed.whoChanged() })
      reviewed.look()
    } finally {
      setChosen(undefined)
    }
  }
  const { sections, exceptions } = current
  return {
    current,
    error: failure && 'error' in failure ? failure.error : undefined,
    waiting: failure !== undefined && 'waiting' in failure,
    changedBy: failure && 'changedBy' in failure ? failure.changedBy : undefined,
    setSection: (section, level) => void change({ exceptions, sections: { ...sections, [section]: level } }),
    setException: (question, level) =>
      void change({ sections, exceptions: withException(exceptions, question, level) }),
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
