import type { Answer, Answers } from '#shared/answer/answer.ts'
import { calculationOf } from '#shared/form/read-value.ts'
import { withholdSmall } from '#shared/indicator/withhold-small.ts'
import { withholdUnconsented } from '#shared/indicator/withhold-unconsented.ts'
import { answerLevels } from '#shared/reply/answer-levels.ts'
import type { ReleaseLevels } from '#shared/reply/release-level.ts'
import { getSmallCounts } from '#client/api/endpoints.generated.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { questionsOf } from '#client/reply/use-find-question.ts'
import { useSubmittable } from '#client/reply/use-submittable.ts'

/** The answers, or why they are not known. */
type PublicAnswers =
  | { readonly answers: Answers }
  | { readonly answers?: undefined; readonly error: Error | null; readonly retry: () => void }

/**
 * The answers as everybody would read them if the reply were submitted now, by the rules of its publication: released to
 * the public, lists as far as agreed to, small counts as the State decided. Without answers until that decision is known.
 */
export function usePublicAnswers(levels: ReleaseLevels, without: readonly string[]): PublicAnswers {
  const { store, summary } = useOpenReply()
  const { version, form } = store
  const given = useSubmittable(without)
  const decision = useEndpoint(getSmallCounts, { params: { reply: summary.id } })
  const small = decision.data
  if (small === undefined) return { error: decision.error, retry: () => void decision.refetch() }
  const places = questionsOf(version)
  const worked = [...places.values()].flatMap(({ question, section }): readonly (readonly [string, Answer])[] => {
    const number = form.calculated(question.id)
    const isAsked = calculationOf(question) && form.asked(question.id) && !without.includes(section.id)
    return isAsked && number !== undefined ? [[question.id, { ...given[question.id], value: { number } }]] : []
  })
  const all = { ...given, ...Object.fromEntries(worked) }
  const counted = small.withheld ? withholdSmall(version, all) : all
  const open = Object.entries(withholdUnconsented(version, counted))
  const levelOf = answerLevels(version, levels)
  return { answers: Object.fromEntries(open.filter(([id]) => levelOf(id) === 'R3')) }
}
