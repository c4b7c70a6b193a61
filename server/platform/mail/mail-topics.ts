import type { Deps } from '../deps.ts'
import type { Topics } from '../outbox.ts'
import type { MailLater } from './enqueue-mail.ts'
import type { Mailer } from './mailer.ts'

/** Sends mails left by `enqueueMail`. */
export function mailTopics(deps: Deps, mailer: Mailer): Topics {
  return {
    mail: async (payload) => {
      const { path, ...mail } = payload as MailLater // written by enqueueMail
      await mailer.send({ ...mail, link: `${deps.publicUrl()}${path}` })
    },
  }
}
