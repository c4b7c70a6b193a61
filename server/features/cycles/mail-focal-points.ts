import { isCompleteLocale } from '#shared/text/locale.ts'
import { inLocale } from '#shared/text/localized.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { enqueueMail } from '#server/platform/mail/enqueue-mail.ts'
import { teamsByState } from '../accounts/index.ts'
import { readInvited, type Cycle } from './queries.ts'

/** Tells the focal points of the invited States, in their languages, that the cycle is open; in the same transaction. */
export async function mailFocalPoints(tx: Tx, clock: Clock, cycle: Cycle): Promise<void> {
  const teams = await teamsByState(tx, await readInvited(tx, cycle.id), ['focal-point'])
  for (const { email, locale } of [...teams.values()].flat()) {
    const language = isCompleteLocale(locale) ? locale : 'en'
    await enqueueMail(tx, clock, {
      to: email,
      locale: language,
      sentence: 'cycleOpened',
      params: { cycle: inLocale(cycle.titles, language), dueOn: cycle.dueOn },
      path: `/cycles/${cycle.key}`,
    })
  }
}
