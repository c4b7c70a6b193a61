import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  readonly url: string
  /** The latest message to an address; waits for it. */
  mailTo(address: string): Promise<Email>
  /** Messages to an address so far. */
  countTo(address: string): number
  close(): Promise<void>
}

/** A mail server of our own, which keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const mails: { readonly to: string; readonly mail: Email }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const keep = (mail: Email): void => void envelope.rcptTo.map(({ address }) => mails.push({ to: address, mail }))
        PostalMime.parse(Buffer.concat(chunks))
          .then(keep)
          .then(() => done(), done)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    mailTo: async (to) => {
      for (let attempt = 0; attempt < 100; attempt += 1) {
        const found = mails.findLast((one) => one.to === to)
        if (found) return found.mail
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(`no mail to ${to} within ten seconds`)
    },
    countTo: (to) => mails.filter((one) => one.to === to).length,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
