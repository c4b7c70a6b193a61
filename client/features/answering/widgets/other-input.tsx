import { useMessages } from '#client/i18n/messages.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import type { WidgetIds } from './widget-props.ts'

/** "Other, namely …" */
export function OtherInput({
  ids,
  value,
  onChange,
}: {
  readonly ids: WidgetIds
  readonly value: string | undefined
  readonly onChange: (words: string) => void
}) {
  const t = useMessages()
  return (
    <TextInput
      id={`${ids.input}-other`}
      label={t('answering.otherNamely')}
      value={value ?? ''}
      maxLength={2000}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
