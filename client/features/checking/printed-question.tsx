import type { ReactNode } from 'react'
import { textKeys } from '#shared/definition/text-keys.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useFindQuestion } from '#client/reply/use-find-question.ts'
import styles from './checking.module.css'

/** A question on paper, by its number and label; its answer follows. */
export function PrintedQuestion({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { text } = useOpenReply()
  const find = useFindQuestion()
  return (
    <article className={styles['answer']}>
      <h3>
        <span className={styles['number']}>{find(id)?.number}</span> {text(textKeys.question(id, 'label')) ?? id}
      </h3>
      {children}
    </article>
  )
}
