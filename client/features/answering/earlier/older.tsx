import { useState } from 'react'
import type { Answer } from '#shared/answer/answer.ts'
import type { EarlierAnswer } from '#shared/contract/earlier.ts'
import { isSaid } from '#shared/reply/is-said.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useQuestionValue } from '#client/reply/use-reply-values.ts'
import { Button } from '#client/ui/button.tsx'
import { LateDisclosure } from '#client/ui/disclosure.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { AnswerByAnswer } from './answer-by-answer.tsx'
import { Read, type QuestionProps } from './read.tsx'

/** Where the last report left the question blank: the last answer there is, with its report, and all before it. */
export function Older({ question }: QuestionProps) {
  const t = useMessages()
  const { previousCycle } = useOpenReply().store
  return (
    <Read question={question}>
      {(all) => {
        const [found, ...before] = all.filter(({ cycle, answer }) => cycle !== previousCycle && isSaid(answer))
        if (found === undefined) return null
        return (
          <>
            <AnswerByAnswer question={question} earlier={[found]} />
            <CopyOlder question={question} found={found} />
            {before.length > 0 && (
              <LateDisclosure summary={t('answering.previous.all')}>
                <AnswerByAnswer question={question} earlier={before} />
              </LateDisclosure>
            )}
          </>
        )
      }}
    </Read>
  )
}

/** Offered only where the answer can be compared and nothing is answered yet; nothing of it counts until it is copied. */
function CopyOlder({ question, found }: QuestionProps & { readonly found: EarlierAnswer }) {
  const t = useMessages()
  const { store } = useOpenReply()
  const answer = useQuestionValue(question.id, (form) => form.answer(question.id))
  const [said, setSaid] = useState('')
  const untouched = answer?.value === undefined && answer?.nonAnswer === undefined && answer?.typed === undefined
  const comparable = found.change === 'same' || found.change === 'reworded'
  function copy(): void {
    store.change(question.id, () => startOf(found.answer))
    store.saver.flush()
    setSaid(t('answering.previous.copied'))
  }
  return (
    <>
      {comparable && untouched && (
        <Actions>
          <Button look="quiet" onClick={copy}>
            {t('answering.previous.copy')}
          </Button>
        </Actions>
      )}
      <p role="status">{said}</p>
    </>
  )
}

/** A start for this report's answer: flags, notes and explanations described that year's. */
function startOf({ value, nonAnswer, language }: Answer): Answer {
  return {
    ...(value !== undefined && { value }),
    ...(nonAnswer !== undefined && { nonAnswer }),
    ...(language !== undefined && { language }),
  }
}
