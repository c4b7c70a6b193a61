import { useMessages } from '#client/i18n/messages.tsx'
import styles from './secretariat.module.css'
import type { Sent } from './use-invitation.ts'

/** An invitation just sent, with the name of the State. */
export interface Invited extends Sent {
  readonly state: string
}

/** Says that the invitation is on its way, and under which name when the address was known under another. */
export function InvitedNote({ invited }: { readonly invited: Invited }) {
  const t = useMessages()
  return (
    <div className={styles['invited']}>
      <p>{t('invite.sent', { name: invited.name, state: invited.state })}</p>
      {invited.isRenamed && <p>{t('invite.knownAs', { name: invited.name, email: invited.email })}</p>}
    </div>
  )
}
