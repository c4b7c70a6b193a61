import { Suspense } from 'react'
import type { Question } from '#shared/definition/definition.ts'
import { useQuestionValue } from '#client/reply/use-reply-values.ts'
import { FindingRow } from '../late-parts.tsx'
import styles from './findings.module.css'

interface FindingListProps {
  readonly question: Question
  /** False while the person is still typing the answer for the first time. */
  readonly shown: boolean
  /** What is wrong in single cells is said as soon as one was left. */
  readonly cellsShown: boolean
  readonly readOnly: boolean
}

/** What the checks say of one answer. */
export function FindingList({ question, shown, cellsShown, readOnly }: FindingListProps) {
  const findings = useQuestionValue(question.id, (form) => form.findings(question.id))
  const explanations = useQuestionValue(question.id, (form) => form.answer(question.id)?.explanations)
  const visible = findings.filter(
    ({ code, at }) => shown || (cellsShown && at.part) || explanations?.[code] !== undefined,
  )
  return (
    <ul id={`${question.id}-findings`} className={styles['findings']}>
      <Suspense>
        {visible.map((finding) => (
          <FindingRow
            key={`${finding.code} ${finding.at.part ?? ''}`}
            question={question}
            finding={finding}
            readOnly={readOnly}
            explanation={explanations?.[finding.code]}
          />
        ))}
      </Suspense>
    </ul>
  )
}
