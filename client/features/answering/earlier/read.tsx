import type { ReactNode } from 'react'
import type { EarlierAnswer } from '#shared/contract/earlier.ts'
import type { Question } from '#shared/definition/definition.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useEarlier } from './use-earlier.ts'

export interface QuestionProps {
  readonly question: Question
}

interface ReadProps extends QuestionProps {
  readonly children: (earlier: readonly EarlierAnswer[], last: EarlierAnswer | undefined) => ReactNode
}

/** Shows loading and failure of the series itself; gives all of it, and the answer of the last submitted report. */
export function Read({ question, children }: ReadProps) {
  const { store } = useOpenReply()
  const { data, error, refetch } = useEarlier(question.id)
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={2} />
  return children(
    data.earlier,
    data.earlier.find(({ cycle }) => cycle === store.previousCycle),
  )
}
