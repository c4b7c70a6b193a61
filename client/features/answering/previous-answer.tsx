import { Suspense, useState } from 'react'
import type { Answer } from '#shared/answer/answer.ts'
import type { Question } from '#shared/definition/definition.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useQuestionValue } from '#client/reply/use-reply-values.ts'
import { Button } from '#client/ui/button.tsx'
import { Disclosure, LateDisclosure } from '#client/ui/disclosure.tsx'
import { Actions } from '#client/ui/layout.tsx'
import styles from './answering.module.css'
import { ChangedSince, EarlierAnswers, PlainAnswer, Wording } from './late-parts.tsx'

interface PreviousAnswerProps {
  readonly question: Question
  readonly answer: Answer
}

/** What the State answered in its last submitted reply; nothing of it counts until it is confirmed or copied. */
export function PreviousAnswer({ question, answer }: PreviousAnswerProps) {
  const { store } = useOpenReply()
  const previous = useQuestionValue(question.id, (form) => form.previous(question.id))
  const change = store.previousChanges[question.id]
  if (previous !== undefined) return <Comparable question={question} answer={answer} previous={previous} />
  if (change === undefined) return null
  return (
    <Suspense>
      <ChangedSince question={question} change={change} />
    </Suspense>
  )
}

function Comparable({ question, answer, previous }: PreviousAnswerProps & { readonly previous: Answer }) {
  const t = useMessages()
  const { store, text } = useOpenReply()
  const [said, setSaid] = useState('')
  const reworded = store.previousChanges[question.id] === 'reworded'
  const same =
    JSON.stringify(previous.value) === JSON.stringify(answer.value) && previous.nonAnswer === answer.nonAnswer
  const untouched = answer.value === undefined && answer.nonAnswer === undefined && answer.typed === undefined
  function take(message: string, edit: (previous: Answer) => Answer): void {
    store.change(question.id, () => edit(previous))
    store.saver.flush()
    setSaid(message)
  }
  const title = same ? t('answering.previous.same') : t('answering.previous.title')
  return (
    <Disclosure summary={title} open={untouched}>
      <div className={styles['previous']}>
        {reworded && (
          <>
            <p>
              <strong>{t('answering.previous.reworded')}</strong>
            </p>
            <Suspense>
              <Wording question={question} />
            </Suspense>
          </>
        )}
        {/* The figures of a table stand under its cells; a reason in place of all of them does not. */}
        {(question.kind !== 'table' || !previous.value) && (
          <PlainAnswer question={question} answer={previous} text={text} />
        )}
        {untouched && (
          <Actions>
            <Button look="secondary" onClick={() => take(t('answering.previous.confirmed'), (before) => before)}>
              {t('answering.previous.confirm')}
            </Button>
            <Button look="quiet" onClick={() => take(t('answering.previous.copied'), valueOnly)}>
              {t('answering.previous.copy')}
            </Button>
          </Actions>
        )}
        <LateDisclosure summary={t('answering.previous.all')}>
          <EarlierAnswers question={question} answer={answer} previous={previous} />
        </LateDisclosure>
      </div>
      <p role="status" className={styles['said']}>
        {said}
      </p>
    </Disclosure>
  )
}

/** A start for this year's answer: flags, notes and explanations described last year's. */
function valueOnly({ value, nonAnswer, language }: Answer): Answer {
  return {
    ...(value !== undefined && { value }),
    ...(nonAnswer !== undefined && { nonAnswer }),
    ...(language !== undefined && { language }),
  }
}
