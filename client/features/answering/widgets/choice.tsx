import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { OptionList } from './option-list.tsx'
import { OtherInput } from './other-input.tsx'
import { otherCode, useOptions } from './use-options.ts'
import type { QuestionOf, WidgetProps } from './widget-props.ts'
import styles from './widgets.module.css'

/** More than these are quicker to find in a list that opens than in a column of buttons. */
const manyOptions = 12

type OneOf = 'yes-in-part-no' | 'maturity' | 'choice'

/** One of several: yes / in part / no, a level, or a code. */
export function Choice({ question, answer, ids, onEnter }: WidgetProps<QuestionOf<OneOf>>) {
  const t = useMessages()
  const options = useOptions(question)
  const value = answer.value !== undefined && 'choice' in answer.value ? answer.value : undefined
  const other = question.kind === 'choice' && question.other && (
    <OtherInput
      ids={ids}
      value={value?.other}
      onChange={(words) => onEnter({ value: { choice: otherCode, ...(words && { other: words }) } })}
    />
  )
  if (options.length > manyOptions) {
    return (
      <>
        <select
          id={ids.input}
          className={styles['select']}
          aria-labelledby={ids.label}
          aria-describedby={ids.describedBy}
          value={value?.choice ?? ''}
          onChange={(event) =>
            onEnter(event.currentTarget.value === '' ? {} : { value: { choice: event.currentTarget.value } })
          }
        >
          <option value="">{t('answering.choose')}</option>
          {options.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
        {value?.choice === otherCode && other}
      </>
    )
  }
  return (
    <>
      <OptionList
        ids={ids}
        type="radio"
        options={options}
        chosen={value ? [value.choice] : []}
        inline={question.kind === 'yes-in-part-no'}
        onToggle={(code) =>
          onEnter({
            value: { choice: code, ...(code === otherCode && value?.other !== undefined && { other: value.other }) },
          })
        }
        inside={other ? { [otherCode]: other } : {}}
      />
      {value !== undefined && (
        <Button look="quiet" onClick={() => onEnter({})}>
          {t('answering.clearChoice')}
        </Button>
      )}
    </>
  )
}
