import type { ReplySummary } from '#shared/contract/replies.ts'
import type { TextOf } from '#client/api/use-version.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { AssignForm, type SentInvitation } from './assign-form.tsx'
import { HandedOut } from './handed-out.tsx'
import type { TaskRow } from './task-rows.ts'

export interface AssignDialogProps {
  readonly reply: ReplySummary
  readonly rows: readonly TaskRow[]
  /** Sections ticked at the start. */
  readonly chosen: readonly string[]
  readonly text: TextOf
  readonly dueOn: string
  readonly onClose: () => void
  readonly onSent: (sent: SentInvitation) => void
}

/** Hands sections to a person of another ministry, and takes them back. */
export function AssignDialog({ reply, rows, chosen, text, dueOn, onClose, onSent }: AssignDialogProps) {
  const t = useMessages()
  return (
    <Dialog title={t('assign.title')} open onClose={onClose}>
      <p>{t('assign.lead')}</p>
      <AssignForm reply={reply} rows={rows} chosen={chosen} text={text} dueOn={dueOn} onSent={onSent} />
      <HandedOut reply={reply} text={text} sections={chosen} />
    </Dialog>
  )
}
