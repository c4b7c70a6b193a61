import type { EarlierAnswer } from '#shared/contract/earlier.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useVersion } from '#client/api/use-version.ts'
import { AnswerView } from '#client/reply/answer-view/answer-view.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'

/** An earlier answer as it was given: to the question as it stood then, in the words of then. */
export function EarlierView({ question, earlier }: { readonly question: string; readonly earlier: EarlierAnswer }) {
  const { version, text, error } = useVersion(earlier.versionId)
  if (error) return <ProblemNotice error={error} />
  if (version === undefined) return <Skeleton lines={2} />
  const asked = version.sections.flatMap(({ questions }) => questions).find(({ id }) => id === question)
  return asked === undefined ? null : <AnswerView question={asked} answer={earlier.answer} text={text} />
}
