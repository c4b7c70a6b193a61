import { isCompleteLocale } from '#shared/text/locale.ts'
import { inLocale } from '#shared/text/localized.ts'
import { enqueueMail } from '#server/platform/mail/enqueue-mail.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { peopleInRoles } from '../accounts/index.ts'
import { readNamesOfState } from '../cycles/index.ts'
import type { RepliesDeps } from './deps.ts'
import type { SubmissionRecord } from './submission-queries.ts'

/** Tells the secretariat's officers and administrators, in their languages, that a reply can be read. */
export async function mailSecretariat(tx: Tx, deps: RepliesDeps, made: SubmissionRecord): Promise<void> {
  const names = await readNamesOfState(tx, made.state)
  for (const { email, locale } of await peopleInRoles(tx, ['secretariat-officer', 'secretariat-administrator'])) {
    const language = isCompleteLocale(locale) ? locale : 'en'
    await enqueueMail(tx, deps.clock, {
      to: email,
      locale: language,
      sentence: 'submissionReceived',
      params: {
        state: names[language] ?? made.state,
        cycle: inLocale(made.cycleTitles, language),
        reference: made.reference,
      },
      path: `/secretariat/submissions/${made.id}`,
    })
  }
}
