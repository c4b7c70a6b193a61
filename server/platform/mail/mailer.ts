import { createTransport } from 'nodemailer'
import type { Config } from '../../config.ts'
import type { Clock } from '../clock.ts'
import { composeMail } from './compose-mail.ts'
import type { Mail } from './mail.ts'
import { writeToFolder } from './mail-folder.ts'

export interface Mailer {
  /** Resolves when the mail server, or the folder, has accepted the message. */
  send(mail: Mail): Promise<void>
}

const TIMEOUT_MS = 15_000

/** Sends by SMTP, or without a mail server writes each message as a file into `DATA_DIR/mail`. */
export function openMailer(config: Config, clock: Clock): Mailer {
  const deliver = config.SMTP_URL === undefined ? toFolder(config, clock) : bySmtp(config.SMTP_URL)
  return {
    send: async (mail) => {
      const content = composeMail(mail, config.INSTALLATION_NAME)
      await deliver({ from: config.MAIL_FROM, to: mail.to, date: clock.now(), ...content })
    },
  }
}

interface Message {
  readonly from: string
  readonly to: string
  readonly date: Date
  readonly subject: string
  readonly text: string
  readonly html: string
}

function bySmtp(url: string): (message: Message) => Promise<unknown> {
  const times = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS }
  const transport = createTransport({ url, ...times, disableFileAccess: true, disableUrlAccess: true })
  return (message) => transport.sendMail(message)
}

function toFolder(config: Config, clock: Clock): (message: Message) => Promise<unknown> {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return async (message) => {
    const { message: bytes } = await composer.sendMail(message)
    // `buffer: true` above makes it a Buffer; the type allows for a stream.
    await writeToFolder(
      `${config.DATA_DIR}/mail`,
      clock.now(),
      { to: message.to, subject: message.subject, text: message.text },
      bytes as Buffer,
    )
  }
}
