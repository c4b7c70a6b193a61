import { useState } from 'react'
import type { InvitableRole } from '#shared/access/roles.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { inviteFocalPoint, listResponses } from '#client/api/endpoints.generated.ts'
import { useCommand } from '#client/api/use-command.ts'
import type { MessageKey } from '#client/i18n/message-keys.ts'
import { useLanguage } from '#client/i18n/messages.tsx'

export interface Invitee {
  readonly name: string
  readonly email: string
  readonly role: InvitableRole
  readonly locale: CompleteLocale
}

/** An invitation on its way. */
export interface Sent {
  readonly name: string
  readonly email: string
  /** The address was known already, under this name and not the one typed. */
  readonly isRenamed: boolean
}

export type InviteeMistakes = Readonly<Partial<Record<keyof Invitee, MessageKey>>>

function findInviteeMistakes({ name, email }: Invitee): InviteeMistakes {
  return {
    ...(name.trim() === '' && { name: 'invite.nameMissing' }),
    ...(!/^[^\s@]+@[^\s@]+$/.test(email.trim()) && { email: 'invite.emailWrong' }),
  }
}

/** What stands in the form, its mistakes as of the last attempt, and the attempt itself. */
export function useInvitation(cycle: string, state: string, onSent: (sent: Sent) => void) {
  const { locale } = useLanguage()
  const [invitee, setInvitee] = useState<Invitee>({ name: '', email: '', role: 'focal-point', locale })
  const [mistakes, setMistakes] = useState<InviteeMistakes>({})
  const command = useCommand(inviteFocalPoint, {
    refreshes: [listResponses],
    onDone: ({ knownAs }) =>
      onSent({ name: knownAs ?? invitee.name.trim(), email: invitee.email.trim(), isRenamed: knownAs !== undefined }),
  })
  function send(again = false): void {
    const found = findInviteeMistakes(invitee)
    setMistakes(found)
    if (Object.keys(found).length > 0) return
    const { name, email, role } = invitee
    const body = {
      state,
      name: name.trim(),
      email: email.trim(),
      role,
      locale: invitee.locale,
      ...(again && { again }),
    }
    command.mutate({ params: { cycle }, body })
  }
  return {
    invitee,
    change: (change: Partial<Invitee>) => {
      setInvitee({ ...invitee, ...change })
      command.reset()
    },
    mistakes,
    send,
    command,
  }
}
