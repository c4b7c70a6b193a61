import { subject } from '#shared/form/form.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { useFormValue } from '#client/reply/use-reply-values.ts'
import { Facts } from '#client/ui/facts.tsx'

/** How much of what is asked has an answer, how much a reason, and what is still blank. */
export function Coverage() {
  const { t, formats } = useLanguage()
  const progress = useFormValue(subject.reply, (form) => form.progress())
  return (
    <Facts
      facts={[
        { term: t('checking.asked'), value: formats.number(progress.asked) },
        { term: t('checking.answered'), value: formats.number(progress.answered) },
        { term: t('checking.reasoned'), value: formats.number(progress.reasoned) },
        { term: t('checking.blank'), value: formats.number(progress.blank) },
      ]}
    />
  )
}
