import type { Answers } from '#shared/answer/answer.ts'
import { subject } from '#shared/form/form.ts'
import { useOpenReply } from './reply-context.tsx'
import { useFindQuestion } from './use-find-question.ts'
import { useFormValue } from './use-reply-values.ts'

/** The answers as they would be submitted now: those that are asked, of sections that are not left out. */
export function useSubmittable(without: readonly string[]): Answers {
  const { form } = useOpenReply().store
  const find = useFindQuestion()
  const answers = Object.entries(useFormValue(subject.reply, (now) => now.answers()))
  const submitted = answers.filter(([id]) => {
    const section = find(id)?.section.id
    return section !== undefined && !without.includes(section) && form.asked(id)
  })
  return Object.fromEntries(submitted)
}
