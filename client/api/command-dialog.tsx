import type { ReactNode } from 'react'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button, type ButtonProps } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { ProblemNotice } from './problem-notice.tsx'

interface CommandDialogProps {
  readonly title: string
  /** Shown unless said otherwise. */
  readonly open?: boolean
  /** The change that is asked about, as `useCommand` tells of it. */
  readonly command: { readonly isPending: boolean; readonly error: Error | null }
  /** What the button says, and what it says while the change is under way. */
  readonly action: string
  readonly pendingAction: string
  readonly look?: ButtonProps['look']
  readonly onSend: () => void
  readonly onClose: () => void
  /** What the button that changes nothing says; "Cancel" unless given. */
  readonly cancel?: string
  /** Another way to go on, between the two buttons. */
  readonly other?: ReactNode
  /** What the change means. */
  readonly children: ReactNode
}

/** Asks before a change that is not made lightly: what it means, a problem where it was refused, and the way back. */
export function CommandDialog({ title, open = true, command, onClose, children, ...rest }: CommandDialogProps) {
  const t = useMessages()
  const { action, pendingAction, look = 'primary', onSend, cancel = t('ui.cancel'), other } = rest
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      {children}
      {command.error && <ProblemNotice error={command.error} />}
      <Actions>
        <PendingButton look={look} pending={command.isPending} pendingLabel={pendingAction} onClick={onSend}>
          {action}
        </PendingButton>
        {other}
        <Button look="quiet" onClick={onClose}>
          {cancel}
        </Button>
      </Actions>
    </Dialog>
  )
}
