import type { Section } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { subject } from '#shared/form/form.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useFormValue } from '#client/reply/use-reply-values.ts'
import { RadioGroup } from '#client/ui/choice-group.tsx'

export interface FinishSectionProps {
  readonly section: Section
  readonly value: boolean | undefined
  readonly onChange: (ready: boolean) => void
}

/** A person says whether a section is finished; the answers are saved either way. */
export function FinishSection({ section, value, onChange }: FinishSectionProps) {
  const t = useMessages()
  const { text } = useOpenReply()
  const progress = useFormValue(subject.section(section.id), (form) => form.progress(section.id))
  const title = text(textKeys.sectionTitle(section.id)) ?? section.id
  return (
    <RadioGroup
      id="finish-section"
      label={t('answering.finish.question', { section: title })}
      hint={t('answering.finish.hint', { blank: progress.blank, asked: progress.asked })}
      options={[
        { value: 'yes', label: t('answering.finish.yes') },
        { value: 'no', label: t('answering.finish.no') },
      ]}
      value={value === undefined ? undefined : value ? 'yes' : 'no'}
      onChange={(choice) => onChange(choice === 'yes')}
    />
  )
}

/** Some answers have not arrived, so nothing was said of the section; and that one may go on in spite of findings. */
export function FinishNotice({ goOn }: { readonly goOn?: boolean }) {
  const t = useMessages()
  return goOn ? <p>{t('answering.continueAnyway')}</p> : <p role="alert">{t('answering.finish.notAllSaved')}</p>
}
