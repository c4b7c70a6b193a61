import type { Deps } from '#server/platform/deps.ts'
import type { Mailer } from '#server/platform/mail/mailer.ts'
import type { Topics } from '#server/platform/outbox.ts'
import { sendConfirmationMail } from './send-confirmation-mail.ts'
import { sendInvitation } from './send-invitation.ts'
import { sendSignInMail } from './send-sign-in-mail.ts'

/** What this feature does with entries of the outbox. */
export function accountsTopics(deps: Deps, mailer: Mailer): Topics {
  return {
    'sign-in-mail': (payload) => sendSignInMail(deps, mailer, payload),
    'confirmation-mail': (payload) => sendConfirmationMail(deps, mailer, payload),
    invitation: (payload) => sendInvitation(deps, mailer, payload),
  }
}
