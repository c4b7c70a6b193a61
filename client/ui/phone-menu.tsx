import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './phone-menu.module.css'

interface PhoneMenuProps {
  readonly id: string
  readonly label: string
  /** How the ways look in a window that is wide enough for all of them. */
  readonly className?: string | undefined
  readonly children: ReactNode
}

/**
 * Ways around: all in sight where there is room, behind one button on a phone, where they open from below. A popover of
 * the browser's own, so that it needs no script; a browser that knows none shows everything.
 */
export function PhoneMenu({ id, label, className, children }: PhoneMenuProps) {
  return (
    <>
      <button type="button" popoverTarget={id} className={styles['open']} data-print="no">
        {label}
      </button>
      <div id={id} popover="auto" className={classNames(styles['menu'], className)} data-print="no">
        {children}
      </div>
    </>
  )
}
