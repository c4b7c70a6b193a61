import { useMemo } from 'react'
import type { Finding } from '#shared/finding/finding.ts'
import { subject } from '#shared/form/form.ts'
import { useFindQuestion } from '#client/reply/use-find-question.ts'
import { useFormValue } from '#client/reply/use-reply-values.ts'

/** What stands in the way of submitting the sections that are not left out. */
export function useMustFix(without: readonly string[]): readonly Finding[] {
  const findings = useFormValue(subject.reply, (form) => form.findings())
  const find = useFindQuestion()
  return useMemo(
    () =>
      findings.filter(({ level, at }) => {
        const section = find(at.question)?.section.id
        return level === 'must-fix' && (section === undefined || !without.includes(section))
      }),
    [findings, find, without],
  )
}
