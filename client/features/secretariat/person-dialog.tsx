import type { InvitableRole } from '#shared/access/roles.ts'
import { seatDayOf } from '#shared/text/seat-day.ts'
import type { Invitee } from '#shared/contract/cycles.ts'
import { inviteFocalPoint, listResponses, withdrawFocalPoint } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import type { Told } from './board-note.tsx'
import type { BoardRow } from './board-rows.ts'

/** A person of a State as the board shows them, once for each role. */
export interface PersonOfState extends Invitee {
  readonly role: InvitableRole
  readonly row: BoardRow
}

interface PersonDialogProps {
  readonly person: PersonOfState
  readonly cycle: string
  readonly onClose: () => void
  readonly onDone: (told: Told) => void
}

/** What can be done about somebody invited: the mail again, or withdrawing them after saying what that means. */
export function PersonDialog({ person, cycle, onClose, onDone }: PersonDialogProps) {
  const { t, formats } = useLanguage()
  const { row, name, email, role, locale } = person
  const isLast = role === 'focal-point' && row.focalPoints.length === 1
  const tell = (...lines: readonly string[]): void => onDone({ state: row.name, lines })
  const again = useCommand(inviteFocalPoint, {
    refreshes: [listResponses],
    onDone: () => tell(t('invite.sent', { name, state: row.name })),
  })
  const withdraw = useCommand(withdrawFocalPoint, {
    refreshes: [listResponses],
    onDone: ({ left }) => tell(t('person.withdrawn', { name }), ...(left === 0 ? [t('person.nobodyLeft')] : [])),
  })
  const error = again.error ?? withdraw.error
  return (
    <Dialog title={name} open onClose={onClose}>
      <p>
        {t('person.since', {
          role: t(`terms.role.${role}`),
          state: row.name,
          day: formats.day(seatDayOf(new Date(person.since))),
        })}{' '}
        {!person.entered && t('person.notEntered')}
      </p>
      <p>{t('person.means')}</p>
      {isLast && (
        <p>
          <strong>{t('person.last', { state: row.name })}</strong>
        </p>
      )}
      {error && <ProblemNotice error={error} />}
      <Actions>
        <PendingButton
          look="secondary"
          pending={again.isPending}
          pendingLabel={t('invite.sending')}
          onClick={() =>
            again.mutate({ params: { cycle }, body: { state: row.state, name, email, role, locale, again: true } })
          }
        >
          {t('invite.again')}
        </PendingButton>
        <PendingButton
          look="danger"
          pending={withdraw.isPending}
          pendingLabel={t('person.withdrawing')}
          onClick={() => withdraw.mutate({ params: { state: row.state, person: person.id } })}
        >
          {t('person.withdraw')}
        </PendingButton>
      </Actions>
    </Dialog>
  )
}
