import type { ReactNode } from 'react'
import { useMessages } from '#client/i18n/messages.tsx'
import { classNames } from './class-names.ts'
import styles from './field.module.css'

/** Ids of the parts around an input, for `aria-describedby`. */
export function describedBy(
  id: string,
  parts: { readonly hint?: unknown; readonly error?: unknown; readonly extra?: string },
): string | undefined {
  const ids = [parts.hint !== undefined && `${id}-hint`, parts.error !== undefined && `${id}-error`, parts.extra]
  return ids.filter(Boolean).join(' ') || undefined
}

export interface FieldProps {
  /** Id of the input inside. */
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string
  readonly children: ReactNode
}

/** Label, hint and error around one input; the input points at them with `describedBy(id, …)`. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div className={classNames(styles['field'], error !== undefined && styles['wrong'])}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </div>
  )
}

export interface FieldGroupProps extends FieldProps {
  readonly headingLevel?: 1 | 2 | 3
}

/** The same around several inputs: fieldset and legend. */
export function FieldGroup({ id, label, hint, error, children }: FieldGroupProps) {
  return (
    <fieldset
      id={id}
      className={classNames(styles['field'], error !== undefined && styles['wrong'])}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend className={styles['label']}>{label}</legend>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  )
}

function Hint({ id, hint }: { readonly id: string; readonly hint: ReactNode }) {
  return (
    hint !== undefined && (
      <p id={`${id}-hint`} className={styles['hint']}>
        {hint}
      </p>
    )
  )
}

export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  const t = useMessages()
  return (
    error !== undefined && (
      <p id={`${id}-error`} className={styles['error']}>
        <span className="visually-hidden">{t('ui.errorPrefix')} </span>
        {error}
      </p>
    )
  )
}
