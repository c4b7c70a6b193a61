import { useState } from 'react'
import type { ReplySummary } from '#shared/contract/replies.ts'
import type { TextOf } from '#client/api/use-version.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { AssignForm, type SentInvitation } from './assign-form.tsx'
import { HandedOut } from './handed-out.tsx'
import type { TaskRow } from './task-rows.ts'
import styles from './team.module.css'

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
  const [isNext, setIsNext] = useState(false)
  const holders = holdersOf(reply, chosen)
  const form = { reply, rows, chosen, text, dueOn, onSent }
  if (holders.length > 0)
    return (
      <Dialog title={t('assign.heldTitle')} open onClose={onClose}>
        <HandedOut reply={reply} text={text} sections={chosen} />
        {isNext ? (
          <section className={styles['instead']}>
            <h3>{t('assign.toSomebodyElse')}</h3>
            <p>{t('assign.insteadLead')}</p>
            <AssignForm {...form} insteadOf={holders} />
          </section>
        ) : (
          <Actions>
            <Button look="secondary" onClick={() => setIsNext(true)}>
              {t('assign.toSomebodyElse')}
            </Button>
          </Actions>
        )}
      </Dialog>
    )
  return (
    <Dialog title={t('assign.title')} open onClose={onClose}>
      <p>{t('assign.lead')}</p>
      <AssignForm {...form} insteadOf={[]} />
      <HandedOut reply={reply} text={text} sections={chosen} />
    </Dialog>
  )
}

/** Who holds the one section the dialog was opened for; nobody where it was opened for any. */
function holdersOf(reply: ReplySummary, chosen: readonly string[]): readonly string[] {
  const held = chosen.length === 1 ? reply.sections.find(({ section }) => section === chosen[0]) : undefined
  return (held?.contributors ?? []).map(({ id }) => id)
}
