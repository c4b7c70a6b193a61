import { useState } from 'react'
import type { DateQuestion } from '#shared/definition/definition.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import { joinDate, partsOf, splitDate, type DateEntered, type DateParts } from './date-parts.ts'
import styles from './widgets.module.css'
import type { QuestionOf, WidgetIds, WidgetProps } from './widget-props.ts'

interface DateInputProps {
  readonly ids: WidgetIds
  readonly precision: DateQuestion['precision']
  readonly date: string | undefined
  readonly typed: string | undefined
  readonly onEnter: (entered: DateEntered) => void
}

/** Day, month and year as separate fields: nothing to open, nothing to scroll. */
export function DateInput({ ids, precision, date, typed, onEnter }: DateInputProps) {
  const t = useMessages()
  const [draft, setDraft] = useState<DateParts>()
  const parts = draft ?? splitDate(date, typed)
  function enter(part: keyof DateParts, text: string): void {
    const next = { ...parts, [part]: text }
    setDraft(next)
    onEnter(joinDate(next, precision))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- notices that the focus left all three
    <div
      className={styles['date']}
      role="group"
      id={ids.input}
      aria-labelledby={ids.label}
      aria-describedby={ids.describedBy}
      onBlur={() => setDraft(undefined)}
    >
      {partsOf[precision].map((part) => (
        <TextInput
          key={part}
          id={`${ids.input}-${part}`}
          label={t(`answering.date.${part}`)}
          inputMode="numeric"
          width={part === 'year' ? 8 : 4}
          maxLength={10}
          value={parts[part]}
          onChange={(event) => enter(part, event.currentTarget.value)}
        />
      ))}
    </div>
  )
}

export function DateAnswer({ question, answer, ids, onEnter }: WidgetProps<QuestionOf<'date'>>) {
  const date = answer.value !== undefined && 'date' in answer.value ? answer.value.date : undefined
  return (
    <DateInput
      ids={ids}
      precision={question.precision}
      date={date}
      typed={answer.typed}
      onEnter={(entered) => onEnter(entered === undefined ? {} : 'date' in entered ? { value: entered } : entered)}
    />
  )
}
