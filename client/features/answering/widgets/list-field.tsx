import type { ReactNode } from 'react'
import { isDecimal } from '#shared/answer/decimal.ts'
import type { FieldQuestion } from '#shared/definition/definition.ts'
import { asksFigure } from '#shared/kind/answered-by.ts'
import type { NumericKind } from '#shared/kind/numeric-kinds.ts'
import { unknownKind } from '#shared/kind/unknown-kind.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { toggled } from './choices.tsx'
import { DateInput } from './date-input.tsx'
import { NumberInput } from './number-input.tsx'
import { OptionList } from './option-list.tsx'
import { useOptions } from './use-options.ts'
import styles from './widgets.module.css'
import type { QuestionOf, ScalarProps, WidgetIds } from './widget-props.ts'

export interface ListFieldProps {
  readonly list: string
  readonly field: FieldQuestion
  /** Id to build others from, unique on the page. */
  readonly base: string
  readonly value: string | readonly string[] | undefined
  readonly onEnter: (value: string | readonly string[] | undefined) => void
}

/** One field of an entry, with its label and hint. */
export function ListField({ list, field, base, value, onEnter }: ListFieldProps) {
  const { text } = useOpenReply()
  const ids: WidgetIds = { label: `${base}-label`, input: base, describedBy: `${base}-hint` }
  const label = text(textKeys.field(list, field.id, 'label')) ?? field.id
  const hint = text(textKeys.field(list, field.id, 'hint'))
  return (
    <div className={styles['field']}>
      <label id={ids.label} htmlFor={ids.input} className={styles['fieldLabel']}>
        {label}
      </label>
      {hint && (
        <p id={ids.describedBy} className={styles['soft']}>
          {hint}
        </p>
      )}
      <Scalar question={field} ids={ids} value={value} onEnter={onEnter} />
    </div>
  )
}

function Scalar({ question, ids, value, onEnter }: ScalarProps): ReactNode {
  const one = typeof value === 'string' ? value : undefined
  if (asksFigure(question)) return <Amount question={question} ids={ids} value={one} onEnter={onEnter} />
  switch (question.kind) {
    case 'yes-in-part-no':
    case 'maturity':
    case 'choice':
    case 'choices':
      return <Codes question={question} ids={ids} value={value} onEnter={onEnter} />
    case 'text':
      return <Words lines={question.lines} ids={ids} value={one} onEnter={onEnter} />
    case 'date':
      return (
        <DateInput
          ids={ids}
          precision={question.precision}
          date={isDate(one) ? one : undefined}
          typed={isDate(one) ? undefined : one}
          onEnter={(entered) => onEnter(entered && ('date' in entered ? entered.date : entered.typed))}
        />
      )
    default:
      throw unknownKind(question)
  }
}

function isDate(text: string | undefined): text is string {
  return text !== undefined && /^[0-9]{4}(-[0-9]{2}){0,2}$/.test(text)
}

function Codes({ question, ids, value, onEnter }: ScalarProps) {
  const options = useOptions(question)
  const several = question.kind === 'choices'
  const chosen = [value ?? []].flat()
  function toggle(code: string, on: boolean): void {
    if (!several) return onEnter(code)
    const next = toggled(chosen, code, on, question.exclusive)
    onEnter(next.length === 0 ? undefined : options.map((option) => option.code).filter((one) => next.includes(one)))
  }
  return (
    <OptionList
      ids={ids}
      type={several ? 'checkbox' : 'radio'}
      options={options}
      chosen={chosen}
      inline={question.kind === 'yes-in-part-no'}
      onToggle={toggle}
    />
  )
}

function Words({
  lines,
  ids,
  value,
  onEnter,
}: {
  readonly lines: number
  readonly ids: WidgetIds
  readonly value: string | undefined
  readonly onEnter: (value: string | undefined) => void
}) {
  const common = {
    id: ids.input,
    dir: 'auto',
    className: styles['text'],
    value: value ?? '',
    'aria-describedby': ids.describedBy,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onEnter(event.currentTarget.value || undefined),
  } as const
  return lines > 1 ? <textarea {...common} rows={lines} /> : <input {...common} type="text" />
}

interface AmountProps extends ScalarProps<QuestionOf<NumericKind>> {
  readonly value: string | undefined
}

function Amount({ question, ids, value, onEnter }: AmountProps) {
  const { text } = useOpenReply()
  const number = value !== undefined && isDecimal(value)
  return (
    <NumberInput
      ids={ids}
      decimals={question.decimals}
      unit={text(textKeys.unit(question.unit))}
      value={number ? value : undefined}
      typed={number ? undefined : value}
      onNumber={onEnter}
      onTyped={onEnter}
      onBlank={() => onEnter(undefined)}
    />
  )
}
