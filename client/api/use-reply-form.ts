import { useMemo } from 'react'
import type { ReplySummary } from '#shared/contract/replies.ts'
import type { Version } from '#shared/definition/definition.ts'
import type { Form } from '#shared/form/form.ts'
import { openForm } from '#shared/form/open-form.ts'
import { getAnswers } from './endpoints.generated.ts'
import { planOf } from './plan-of.ts'
import { useEndpoint } from './use-endpoint.ts'

/** The reply seen through its questionnaire, to read progress and findings from; undefined until both are there. */
export function useReplyForm(
  reply: ReplySummary | undefined,
  version: Version | undefined,
): { readonly form: Form | undefined; readonly error: Error | null } {
  const answers = useEndpoint(
    getAnswers,
    { params: { reply: reply?.id ?? '' } },
    { enabled: reply !== undefined, staleTime: 0 },
  )
  const referenceYear = reply?.referenceYear
  const form = useMemo(() => {
    if (version === undefined || answers.data === undefined || referenceYear === undefined) return undefined
    const heads = Object.fromEntries(answers.data.heads.map(({ question, answer }) => [question, answer]))
    return openForm(planOf(version), { answers: heads, previous: answers.data.previous, referenceYear })
  }, [version, answers.data, referenceYear])
  return { form, error: answers.error }
}
