import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Clock } from '../clock.ts'
import type { Tx } from '../database/transaction.ts'
import { enqueue } from '../outbox.ts'
import type { MailSentence } from './mail.ts'

export interface MailLater {
  readonly to: string
  readonly locale: CompleteLocale
  readonly sentence: MailSentence
  readonly params: Readonly<Record<string, string | number>>
  /** Path of the page the mail's button opens, beginning with a slash. Never a secret: it is stored until sent. */
  readonly path: string
}

/** Leaves a mail in the outbox, in the same transaction as what it tells of. */
export async function enqueueMail(tx: Tx, clock: Clock, mail: MailLater): Promise<void> {
  await enqueue(tx, 'mail', mail, clock.now())
}
