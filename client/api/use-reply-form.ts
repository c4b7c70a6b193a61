import { useMemo } from 'react'
import type { ReplySummary } from '#shared/contract/replies.ts'
import type { Version } from '#shared/definition/definition.ts'
import { answerRules } from '#shared/check/answer-rules.ts'
import { compilePlan } from '#shared/form/compile-plan.ts'
import type { Form } from '#shared/form/form.ts'
import { openForm } from '#shared/form/open-form.ts'
import type { Plan } from '#shared/form/plan.ts'
import { getAnswers } from './endpoints.generated.ts'
import { useEndpoint } from './use-endpoint.ts'

const plans = new WeakMap<Version, Plan>()

/** The plan of a version, made once per version. */
export function planOf(version: Version): Plan {
  const plan = plans.get(version) ?? compilePlan(version, answerRules)
  plans.set(version, plan)
  return plan
}

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
