import { isCompleteLocale } from '#shared/text/locale.ts'
import { inLocale } from '#shared/text/localized.ts'
import { enqueueMail } from '#server/platform/mail/enqueue-mail.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { teamsByState } from '../accounts/index.ts'
import { readNamesOfState } from '../cycles/index.ts'
import type { RepliesDeps } from './deps.ts'
import type { SubmissionRecord } from './submission-queries.ts'

/** Tells every focal point and observer of the State, in their languages: a submission nobody expected is seen at once. */
export async function mailTeam(tx: Tx, deps: RepliesDeps, made: SubmissionRecord, by: string): Promise<void> {
  const team = (await teamsByState(tx, [made.state], ['focal-point', 'observer'])).get(made.state) ?? []
  const names = await readNamesOfState(tx, made.state)
  for (const { email, locale } of team) {
    const language = isCompleteLocale(locale) ? locale : 'en'
    const params = {
      state: names[language] ?? made.state,
      cycle: inLocale(made.cycleTitles, language),
      by,
      reference: made.reference,
      sha256: made.sha256,
    }
    await enqueueMail(tx, deps.clock, {
      to: email,
      locale: language,
      sentence: 'replySubmitted',
      params,
      path: `/receipts/${made.id}`,
    })
  }
}
