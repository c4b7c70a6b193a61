import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'wouter'
import { classNames } from './class-names.ts'
import styles from './button.module.css'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look
  /** Shows that the click is being worked on; further clicks do nothing, the focus stays. */
  readonly busy?: boolean
}

export function Button({ look = 'primary', busy = false, type = 'button', className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(styles['button'], styles[look], className)}
      aria-disabled={busy || undefined}
      data-print="no"
      // Also keeps Enter in a field from sending the form: it presses the form's button.
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  )
}

/** A link that looks like a button: for the one next step of a page. */
export function ButtonLink({
  href,
  look = 'primary',
  children,
}: {
  readonly href: string
  readonly look?: Look
  readonly children: ReactNode
}) {
  return (
    <Link href={href} className={classNames(styles['button'], styles[look])} data-print="no">
      {children}
    </Link>
  )
}
