import { useEffect, useRef, type MouseEvent } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import styles from './pending-button.module.css'

export interface PendingButtonProps extends Omit<ButtonProps, 'busy'> {
  readonly pending: boolean
  /** What is being done meanwhile, said as such: "Publishing…". Shown on the button and announced. */
  readonly pendingLabel: string
}

/** What is pressed so soon after a press that counted, or after the end of its work, belongs to that press. */
const SAME_PRESS_MS = 600

/** A button whose work takes a while or cannot be taken back: says that it is at it, and is pressed only once. */
export function PendingButton({ pending, pendingLabel, children, onClick, ...rest }: PendingButtonProps) {
  const last = useRef(-SAME_PRESS_MS)
  useEffect(() => {
    if (!pending) return
    return () => void (last.current = performance.now())
  }, [pending])
  function press(event: MouseEvent<HTMLButtonElement>): void {
    const isSoon = performance.now() - last.current < SAME_PRESS_MS
    // A click far from the one before it, in time or place, counts anew; a key says nothing of the kind.
    const isSame = event.detail === 2 || (event.detail !== 1 && isSoon)
    // What is ignored does not lengthen the wait: whoever keeps pressing gets through.
    if (isSame) return event.preventDefault()
    last.current = performance.now()
    onClick?.(event)
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
