import { useLanguage } from '#client/i18n/messages.tsx'
import type { Told } from './board-note.tsx'
import type { BoardRow } from './board-rows.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { PersonDialog, type PersonOfState } from './person-dialog.tsx'

/** What was asked for on the board: to invite somebody of a State, or to do something about a person. */
export type AskedFor = { readonly invite: BoardRow } | { readonly person: PersonOfState }

interface BoardDialogProps {
  readonly asked: AskedFor
  readonly cycle: string
  readonly onClose: () => void
  readonly onDone: (told: Told) => void
}

/** The one dialog that is open over the board. */
export function BoardDialog({ asked, cycle, onClose, onDone }: BoardDialogProps) {
  const { t } = useLanguage()
  if ('person' in asked) return <PersonDialog person={asked.person} cycle={cycle} onClose={onClose} onDone={onDone} />
  const { invite: row } = asked
  return (
    <InviteDialog
      row={row}
      cycle={cycle}
      onClose={onClose}
      onSent={({ name, email, isRenamed }) => {
        const sent = t('invite.sent', { name, state: row.name })
        // The address was known already under another name, which stays.
        onDone({ state: row.name, lines: isRenamed ? [sent, t('invite.knownAs', { name, email })] : [sent] })
      }}
    />
  )
}
