import { createElement, memo, Suspense, useEffect, useState, type FocusEvent } from 'react'
import type { FoundQuestion } from '#client/reply/use-find-question.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { Question } from '#shared/definition/definition.ts'
import { calculationOf } from '#shared/form/read-value.ts'
import { answeredBy } from '#shared/kind/answered-by.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useHeads, useQuestionValue } from '#client/reply/use-reply-values.ts'
import { afterPress } from './after-press.ts'
import styles from './answering.module.css'
import { FindingList } from './findings/finding-list.tsx'
import { GuidanceInPlace } from './guidance/guidance-in-place.tsx'
import { AnswerView, CalculatedView, ConflictView } from './late-parts.tsx'
import { PreviousAnswer } from './previous-answer.tsx'
import { QuestionExtras } from './question-extras.tsx'
import { SaveLine } from './save-line.tsx'
import { useAnswerEnvelope } from './use-answer-envelope.ts'
import { useEdit } from './use-edit.ts'
import { ValueOrReason } from './value-or-reason.tsx'
import { widgetOf } from './widgets/widgets.ts'
import type { WidgetIds } from './widgets/widget-props.ts'

export interface QuestionFieldProps {
  readonly found: FoundQuestion
  readonly readOnly: boolean
  /** Findings are shown even though the question was not left yet: the person wanted to go on. */
  readonly checked: boolean
  readonly onFocus: (question: string) => void
}

/** One question with everything that belongs to its answer. Renders again only when this answer, its findings or its save state change. */
export const QuestionField = memo(function QuestionField({ found, readOnly, checked, onFocus }: QuestionFieldProps) {
  const { id } = found.question
  const { store } = useOpenReply()
  // A link to the explanation of a finding leads to what is not shown otherwise before the question is left.
  const [left, setLeft] = useState(() => location.hash.startsWith(`#${id}-explain`))
  const [cellLeft, setCellLeft] = useState(false)
  useEffect(() => {
    if (store.form.answer(id) === undefined) return
    // What was answered before this visit, by anybody, was left long ago. First the page can be answered, then this.
    const timer = setTimeout(() => (setLeft(true), setCellLeft(true)), 300)
    return () => clearTimeout(timer)
  }, [store, id])
  const conflict = useHeads((heads) => (heads.branches.get(id)?.length ?? 0) > 0)
  function leave(event: FocusEvent): void {
    setCellLeft(true)
    if (event.currentTarget.contains(event.relatedTarget)) return
    afterPress(() => setLeft(true))
    store.saver.flush()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- notices that the focus entered or left
    <section
      id={id}
      className={styles['question']}
      aria-labelledby={`${id}-label`}
      onBlur={leave}
      onFocus={() => onFocus(id)}
    >
      <QuestionHeading found={found} />
      <GuidanceInPlace found={found} />
      <Suspense>
        {conflict ? <ConflictView question={found.question} /> : <Editor found={found} readOnly={readOnly} />}
      </Suspense>
      <FindingList
        question={found.question}
        shown={checked || left}
        cellsShown={cellLeft}
        readOnly={readOnly || conflict}
      />
      {!readOnly && <SaveLine question={id} />}
    </section>
  )
})

function QuestionHeading({ found: { question, number } }: { readonly found: FoundQuestion }) {
  const { text } = useOpenReply()
  const hint = text(textKeys.question(question.id, 'hint'))
  const label = text(textKeys.question(question.id, 'label')) ?? question.id
  const by = answeredBy[question.kind]
  const single = by === 'words' || by === 'figure'
  return (
    <>
      <h2 className={styles['questionTitle']}>
        <span className={styles['number']}>{number}</span>{' '}
        {single ? (
          <label id={`${question.id}-label`} htmlFor={`${question.id}-input`}>
            {label}
          </label>
        ) : (
          <span id={`${question.id}-label`}>{label}</span>
        )}
      </h2>
      {hint && (
        <p id={`${question.id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </>
  )
}

function Editor({ found: { question }, readOnly }: { readonly found: FoundQuestion; readonly readOnly: boolean }) {
  const answer = useAnswerEnvelope(question)
  const edit = useEdit(question.id)
  const ids: WidgetIds = {
    label: `${question.id}-label`,
    input: `${question.id}-input`,
    describedBy: `${question.id}-hint ${question.id}-findings`,
  }
  if (readOnly) return <StandingAnswer question={question} />
  const calculated = calculationOf(question) !== undefined
  return (
    <>
      <PreviousAnswer question={question} answer={answer} />
      <ValueOrReason question={question} answer={answer} edit={edit} calculated={calculated}>
        {createElement(widgetOf(question.kind), { question, answer, ids, onEnter: edit.enter })}
      </ValueOrReason>
      {!calculated && <QuestionExtras question={question} answer={answer} edit={edit} />}
    </>
  )
}

function StandingAnswer({ question }: { readonly question: Question }) {
  const { text } = useOpenReply()
  const answer = useQuestionValue(question.id, (form) => form.answer(question.id))
  if (calculationOf(question)) return <CalculatedView question={question} />
  return <AnswerView question={question} answer={answer} text={text} />
}
