import type { InputHTMLAttributes, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { describedBy, Field } from './field.tsx'
import styles from './input.module.css'

export interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string
  /** Room for about this many characters; full width when absent. */
  readonly width?: 4 | 8 | 12 | 20
}

/** One line of text. Codes, numbers, addresses and e-mail keep left-to-right order in every language. */
export function TextInput({ id, label, hint, error, width, type = 'text', className, ...rest }: TextInputProps) {
  const latin = ['email', 'tel', 'url'].includes(type) || rest.inputMode === 'numeric' || rest.inputMode === 'decimal'
  return (
    <Field id={id} label={label} {...(hint !== undefined && { hint })} {...(error !== undefined && { error })}>
      <input
        dir={latin ? 'ltr' : 'auto'}
        {...rest}
        id={id}
        type={type}
        className={classNames(styles['input'], width !== undefined && styles[`width${width}`], className)}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error !== undefined || undefined}
      />
    </Field>
  )
}
