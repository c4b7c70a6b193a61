import type { ReactNode, SelectHTMLAttributes } from 'react'
import { describedBy, Field } from './field.tsx'
import styles from './input.module.css'

export interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export function Select({ id, label, hint, error, options, ...rest }: SelectProps) {
  return (
    <Field id={id} label={label} {...(hint !== undefined && { hint })} {...(error !== undefined && { error })}>
      <select
        {...rest}
        id={id}
        className={styles['input']}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error !== undefined || undefined}
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}
