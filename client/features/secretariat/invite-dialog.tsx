import { invitable } from '#shared/access/roles.ts'
import { completeLocales, localeNames } from '#shared/text/locale.ts'
import { problemCode } from '#client/api/api-problem.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useLanguage } from '#client/i18n/messages.tsx'
import { RadioGroup } from '#client/ui/choice-group.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { ErrorSummary } from '#client/ui/error-summary.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { Select } from '#client/ui/select.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import { AlreadyInvited } from './already-invited.tsx'
import type { BoardRow } from './board-rows.ts'
import { useInvitation, type Invitee, type Sent } from './use-invitation.ts'

interface InviteDialogProps {
  readonly row: BoardRow
  readonly cycle: string
  readonly onClose: () => void
  readonly onSent: (sent: Sent) => void
}

/** Invites a focal point or an observer of one State by e-mail. */
export function InviteDialog({ row, cycle, onClose, onSent }: InviteDialogProps) {
  const { t } = useLanguage()
  const { invitee, change, mistakes, send, command } = useInvitation(cycle, row.state, onSent)
  const isKnown = problemCode(command.error) === 'person.alreadyInvited'
  const words = Object.entries(mistakes).map(([field, key]) => ({ at: `invite-${field}`, text: t(key) }))
  return (
    <Dialog title={t('invite.title', { state: row.name })} open onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <ErrorSummary errors={words} />
        {isKnown && <AlreadyInvited error={command.error} onAgain={() => send(true)} />}
        {command.error && !isKnown && <ProblemNotice error={command.error} />}
        {(['name', 'email'] as const).map((field) => (
          <TextInput
            key={field}
            id={`invite-${field}`}
            type={field === 'email' ? 'email' : 'text'}
            label={t(`invite.${field}`)}
            spellCheck={false}
            value={invitee[field]}
            onChange={(event) => change({ [field]: event.currentTarget.value })}
            {...(mistakes[field] !== undefined && { error: t(mistakes[field]) })}
          />
        ))}
        <RoleAndLanguage invitee={invitee} change={change} />
        <Actions>
          <PendingButton type="submit" pending={command.isPending} pendingLabel={t('invite.sending')}>
            {t('invite.send')}
          </PendingButton>
        </Actions>
      </form>
    </Dialog>
  )
}

interface RoleAndLanguageProps {
  readonly invitee: Invitee
  readonly change: (change: Partial<Invitee>) => void
}

function RoleAndLanguage({ invitee, change }: RoleAndLanguageProps) {
  const { t } = useLanguage()
  const roles = invitable.map((role) => ({
    value: role,
    label: t(`terms.role.${role}`),
    hint: t(`invite.hint.${role}`),
  }))
  return (
    <>
      <RadioGroup
        id="invite-role"
        label={t('invite.role')}
        options={roles}
        value={invitee.role}
        onChange={(value) => change({ role: invitable.find((role) => role === value) ?? invitee.role })}
      />
      <Select
        id="invite-locale"
        label={t('invite.locale')}
        options={completeLocales.map((value) => ({ value, label: localeNames[value] }))}
        value={invitee.locale}
        onChange={({ currentTarget: { value } }) =>
          change({ locale: completeLocales.find((locale) => locale === value) ?? invitee.locale })
        }
      />
    </>
  )
}
