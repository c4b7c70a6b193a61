import { textKeys } from '#shared/definition/text-keys.ts'
import { subject } from '#shared/form/form.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useFormValue } from '#client/reply/use-reply-values.ts'
import { CheckboxGroup } from '#client/ui/choice-group.tsx'
import { Disclosure } from '#client/ui/disclosure.tsx'

interface LeftOutProps {
  readonly without: readonly string[]
  readonly onChange: (sections: readonly string[]) => void
}

/** A section that cannot be settled in time may be left out; the rest is submitted all the same. */
export function LeftOut({ without, onChange }: LeftOutProps) {
  const t = useMessages()
  const { store, text } = useOpenReply()
  const findings = useFormValue(subject.reply, (form) => form.findings())
  const blocked = new Set(findings.filter(({ level }) => level === 'must-fix').map(({ at }) => at.question))
  const options = store.version.sections
    .filter(({ id }) => store.form.sectionAsked(id))
    .map((section) => {
      const wrong = section.questions.filter(({ id }) => blocked.has(id)).length
      return {
        value: section.id,
        label: text(textKeys.sectionTitle(section.id)) ?? section.id,
        ...(wrong > 0 && { hint: t('submitting.mustFix', { points: wrong }) }),
      }
    })
  return (
    <Disclosure summary={t('submitting.leaveOut')} open={blocked.size > 0}>
      <CheckboxGroup
        id="without"
        label={t('submitting.leaveOutWhich')}
        hint={t('submitting.leaveOutHint')}
        options={options}
        values={without}
        onChange={onChange}
      />
    </Disclosure>
  )
}
