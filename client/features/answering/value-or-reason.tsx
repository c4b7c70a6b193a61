import { Suspense, useState, type ReactNode } from 'react'
import type { Answer } from '#shared/answer/answer.ts'
import { nonAnswers, type NonAnswer } from '#shared/answer/reasons.ts'
import type { Question } from '#shared/definition/definition.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Select } from '#client/ui/select.tsx'
import styles from './answering.module.css'
import { ReasonDetail } from './late-parts.tsx'
import type { Edit } from './use-edit.ts'
import { withEntered } from './widgets/widget-props.ts'

export interface ValueOrReasonProps {
  readonly question: Question
  readonly answer: Answer
  readonly edit: Edit
  readonly calculated: boolean
  readonly children: ReactNode
}

/** A value or a reason why there is none: choosing one sets the other aside, and one click brings it back. */
export function ValueOrReason({ question, answer, edit, calculated, children }: ValueOrReasonProps) {
  const t = useMessages()
  const [aside, setAside] = useState<Answer>()
  if (calculated) return children
  function choose(reason: string): void {
    // The whole answer as the form has it: of a table, `answer` lacks the cells.
    if (answer.value !== undefined || answer.typed !== undefined) setAside(edit.now())
    edit.change((now) =>
      reason === '' ? withEntered(now, {}) : { ...withEntered(now, {}), nonAnswer: reason as NonAnswer },
    ) // options are non-answers only
  }
  function undo(): void {
    if (aside) edit.change(() => aside)
    setAside(undefined)
  }
  const setAsideNow = aside !== undefined && answer.nonAnswer !== undefined
  return (
    <>
      {answer.nonAnswer === undefined && children}
      {setAsideNow && (
        <p className={styles['aside']} role="status">
          {t('answering.reason.setAside')}{' '}
          <Button look="quiet" onClick={undo}>
            {t('answering.undo')}
          </Button>
        </p>
      )}
      <div className={styles['reason']}>
        <Select
          id={`${question.id}-reason`}
          label={answer.nonAnswer === undefined ? t('answering.reason.instead') : t('answering.reason.given')}
          value={answer.nonAnswer ?? ''}
          options={[
            {
              value: '',
              label: answer.nonAnswer === undefined ? t('answering.reason.none') : t('answering.reason.backToValue'),
            },
            ...offered(question, answer).map((reason) => ({ value: reason, label: t(`terms.nonAnswer.${reason}`) })),
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      </div>
      {(answer.nonAnswer === 'not-available-yet' || answer.nonAnswer === 'included-elsewhere') && (
        <Suspense>
          <ReasonDetail question={question} answer={answer} edit={edit} />
        </Suspense>
      )}
    </>
  )
}

function offered(question: Question, answer: Answer): readonly NonAnswer[] {
  return nonAnswers.filter((reason) => question.nonAnswers.includes(reason) || reason === answer.nonAnswer)
}
