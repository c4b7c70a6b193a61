import { useMessages } from '#client/i18n/messages.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import type { ExtrasProps } from './extras-props.ts'
import { withWords } from './with-words.ts'

/** When it will be there; where it is counted instead. */
export function ReasonDetail({ question, answer, edit }: ExtrasProps) {
  const t = useMessages()
  if (answer.nonAnswer === 'not-available-yet') {
    return (
      <TextInput
        id={`${question.id}-expected`}
        label={t('answering.reason.expected')}
        hint={t('answering.reason.expectedHint')}
        width={12}
        maxLength={10}
        dir="ltr"
        value={answer.expected ?? ''}
        onChange={(event) => edit.change((now) => withWords(now, 'expected', event.currentTarget.value))}
      />
    )
  }
  if (answer.nonAnswer === 'included-elsewhere') {
    return (
      <TextInput
        id={`${question.id}-included`}
        label={t('answering.reason.includedIn')}
        maxLength={500}
        value={answer.includedIn ?? ''}
        onChange={(event) => edit.change((now) => withWords(now, 'includedIn', event.currentTarget.value))}
      />
    )
  }
  return null
}
