import { useMessages } from '#client/i18n/messages.tsx'
import { LateDisclosure } from '#client/ui/disclosure.tsx'
import type { ExtrasProps } from './extras-props.ts'
import { ExtraFields, References } from './late-parts.tsx'

/** What may go with an answer: a law or document where one is asked for, the rest when opened. */
export function QuestionExtras({ question, answer, edit }: ExtrasProps) {
  const t = useMessages()
  const given = [
    answer.note,
    answer.source,
    ...(answer.flags ?? []),
    ...(question.reference ? [] : (answer.references ?? [])),
  ].filter(Boolean).length
  const asksReference = question.reference !== undefined && answer.nonAnswer === undefined
  const references = <References question={question} answer={answer} edit={edit} />
  return (
    <>
      {asksReference && references}
      <LateDisclosure summary={given > 0 ? t('answering.extras.given', { given }) : t('answering.extras.add')}>
        <ExtraFields question={question} answer={answer} edit={edit}>
          {!asksReference && question.kind !== 'documents' && references}
        </ExtraFields>
      </LateDisclosure>
    </>
  )
}
