import type { NumericKind } from '#shared/kind/numeric-kinds.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { formatDecimal } from '#client/reply/format-decimal.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useQuestionValue } from '#client/reply/use-reply-values.ts'
import { NumberInput } from './number-input.tsx'
import styles from './widgets.module.css'
import type { QuestionOf, WidgetProps } from './widget-props.ts'

/** A number with its unit; a calculated one is shown, never typed. */
export function Figure({ question, answer, ids, onEnter }: WidgetProps<QuestionOf<NumericKind>>) {
  const { text } = useOpenReply()
  const unit = text(textKeys.unit(question.unit))
  if (question.calculate !== undefined) return <Calculated question={question} ids={ids} unit={unit} />
  return (
    <NumberInput
      ids={ids}
      decimals={question.decimals}
      unit={unit}
      value={answer.value !== undefined && 'number' in answer.value ? answer.value.number : undefined}
      typed={answer.typed}
      onNumber={(number) => onEnter({ value: { number } })}
      onTyped={(typed) => onEnter({ typed })}
      onBlank={() => onEnter({})}
    />
  )
}

function Calculated({
  question,
  ids,
  unit,
}: Pick<WidgetProps<QuestionOf<NumericKind>>, 'question' | 'ids'> & { readonly unit: string | undefined }) {
  const { t, locale } = useLanguage()
  const value = useQuestionValue(question.id, (form) => form.calculated(question.id))
  return (
    <p className={styles['calculated']}>
      <output id={ids.input} aria-labelledby={ids.label}>
        {value === undefined ? t('answering.notCalculatedYet') : <bdi>{formatDecimal(value, locale)}</bdi>}
      </output>{' '}
      {value !== undefined && unit} <span className={styles['soft']}>{t('answering.calculated')}</span>
    </p>
  )
}
