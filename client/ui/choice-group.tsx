import type { ReactNode } from 'react'
import { FieldGroup } from './field.tsx'
import styles from './choice-group.module.css'

export interface Option {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** Shown under the option while it is chosen, such as "please specify". */
  readonly inside?: ReactNode
}

interface GroupProps {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string
  readonly options: readonly Option[]
  /** Options side by side: for yes / in part / no. */
  readonly inline?: boolean
  readonly name?: string
  readonly disabled?: boolean
}

export interface RadioGroupProps extends GroupProps {
  readonly value: string | undefined
  readonly onChange: (value: string) => void
}

export function RadioGroup({ value, onChange, ...group }: RadioGroupProps) {
  return (
    <Choices
      {...group}
      type="radio"
      chosen={value === undefined ? [] : [value]}
      onToggle={(option) => onChange(option)}
    />
  )
}

export interface CheckboxGroupProps extends GroupProps {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

/** Values come back in the order of the options. */
export function CheckboxGroup({ values, onChange, options, ...group }: CheckboxGroupProps) {
  function toggle(value: string, on: boolean): void {
    const next = on ? [...values, value] : values.filter((one) => one !== value)
    onChange(options.map((option) => option.value).filter((one) => next.includes(one)))
  }
  return <Choices {...group} options={options} type="checkbox" chosen={values} onToggle={toggle} />
}

interface ChoicesProps extends GroupProps {
  readonly type: 'radio' | 'checkbox'
  readonly chosen: readonly string[]
  readonly onToggle: (value: string, on: boolean) => void
}

function Choices({
  id,
  label,
  hint,
  error,
  options,
  inline = false,
  name,
  disabled,
  type,
  chosen,
  onToggle,
}: ChoicesProps) {
  return (
    <FieldGroup id={id} label={label} {...(hint !== undefined && { hint })} {...(error !== undefined && { error })}>
      <div className={inline ? styles['inline'] : styles['stack']}>
        {options.map((option) => (
          <Choice
            key={option.value}
            id={`${id}-${option.value}`}
            type={type}
            name={name ?? id}
            option={option}
            disabled={disabled}
            on={chosen.includes(option.value)}
            onToggle={onToggle}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly option: Option
  readonly on: boolean
  readonly disabled: boolean | undefined
  readonly onToggle: (value: string, on: boolean) => void
}

function Choice({ id, type, name, option, on, disabled, onToggle }: ChoiceProps) {
  return (
    <div>
      <div className={styles['choice']}>
        <input
          id={id}
          type={type}
          name={name}
          value={option.value}
          checked={on}
          disabled={disabled}
          aria-describedby={option.hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => onToggle(option.value, event.currentTarget.checked)}
        />
        <label htmlFor={id}>{option.label}</label>
      </div>
      {option.hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {option.hint}
        </p>
      )}
      {on && option.inside !== undefined && <div className={styles['inside']}>{option.inside}</div>}
    </div>
  )
}
