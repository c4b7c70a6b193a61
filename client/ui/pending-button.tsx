import { useRef, type MouseEvent } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import styles from './pending-button.module.css'

export interface PendingButtonProps extends Omit<ButtonProps, 'busy'> {
  readonly pending: boolean
  /** What is being done meanwhile, said as such: "Publishing…". Shown on the button and announced. */
  readonly pendingLabel: string
}

/** A key that is held down presses again and again. */
const HELD_KEY_MS = 600

/** A button whose work takes a while or cannot be taken back: says that it is at it, and is pressed only once. */
export function PendingButton({ pending, pendingLabel, children, onClick, ...rest }: PendingButtonProps) {
  const pressed = useRef(-HELD_KEY_MS)
  function press(event: MouseEvent<HTMLButtonElement>): void {
    const isDoubleClick = event.detail > 1
    const isHeldKey = event.detail === 0 && event.timeStamp - pressed.current < HELD_KEY_MS
    pressed.current = event.timeStamp
    if (isDoubleClick || isHeldKey) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <>
      <Button {...rest} busy={pending} aria-busy={pending || undefined} onClick={press}>
        {pending && <span className={styles['turning']} aria-hidden="true" />}
        {pending ? pendingLabel : children}
      </Button>
      <span role="status" className="visually-hidden">
        {pending && pendingLabel}
      </span>
    </>
  )
}
